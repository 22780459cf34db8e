import styles from './bubble.module.css';

type BubbleLook = {
  own: boolean;
  /** With a point towards the avatar. */
  tail: boolean;
  /** A white card on either side, as WeChat draws shared links. */
  card?: boolean;
  className?: string | undefined;
};

/** The classes of a bubble: with a component for it rows would be drawn later. */
export function bubbleNames({ own, tail, card = false, className }: BubbleLook): string {
  const names = [styles.bubble, own && styles.right, own && !card && styles.own, tail && styles.tail, className];
  return names.filter(Boolean).join(' ');
}
