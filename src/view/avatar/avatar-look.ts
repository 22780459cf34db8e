import { avatarOf } from '../../core/index.ts';
import styles from './avatar.module.css';

/** The classes, letters and ground that a speaker's avatar is drawn with. */
export function avatarLook(speaker: string): { className: string; letters: string; ground: number } {
  const { letters, ground } = avatarOf(speaker);
  const isOne = Array.from(letters).length === 1;
  return { className: isOne ? `${styles.avatar} ${styles.one}` : `${styles.avatar}`, letters, ground };
}
