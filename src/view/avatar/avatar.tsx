import { avatarOf } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './avatar.module.css';

/**
 * A speaker's picture, drawn from the name, since logs have none. Its size is the custom property `--avatar`.
 * The letters are an ornament: generated content, so that searching and copying find the name once.
 */
export function Avatar({ speaker }: { speaker: string }) {
  const { letters, ground } = avatarOf(speaker);
  const style = { '--avatar-ground': `var(--avatar-${ground})` } as React.CSSProperties;
  const isOne = Array.from(letters).length === 1;
  return (
    <span
      className={isOne ? `${styles.avatar} ${styles.one}` : styles.avatar}
      style={style}
      data-letters={letters}
      aria-hidden="true"
    >
      {letters === '' && <Icon name="user-round" className={styles.icon} />}
    </span>
  );
}
