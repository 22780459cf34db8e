import { avatarOf } from '../../core/index.ts';
import styles from './avatar.module.css';

/** The classes and letters that a speaker's avatar is drawn with. */
export function avatarLook(speaker: string): { className: string; letters: string } {
  const { letters, ground } = avatarOf(speaker);
  const isOne = Array.from(letters).length === 1;
  const className = `${styles.avatar} ${styles[`ground${ground}`]}${isOne ? ` ${styles.one}` : ''}`;
  return { className, letters };
}
