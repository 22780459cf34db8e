import styles from './icon.module.css';
import type { IconName } from './icon-names.ts';

type IconProps = {
  name: IconName;
  className?: string | undefined;
  /** In px, where the class does not say. */
  size?: number;
};

/** One of Lucide's icons in the colour of the text around it. An ornament: what it means is said beside it. */
export function Icon({ name, className = '', size }: IconProps) {
  const style = size === undefined ? undefined : { inlineSize: size, blockSize: size };
  return <span className={`${styles.icon} ${className}`} data-icon={name} style={style} aria-hidden="true" />;
}
