import type { ReactNode } from 'react';
import styles from './bubble.module.css';

type BubbleProps = {
  own: boolean;
  /** With a point towards the avatar. */
  tail: boolean;
  /** A white card on either side, as WeChat draws shared links. */
  card?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

export function Bubble({ own, tail, card = false, className, children }: BubbleProps) {
  const names = [styles.bubble, own && styles.right, own && !card && styles.own, tail && styles.tail, className];
  return <div className={names.filter(Boolean).join(' ')}>{children}</div>;
}
