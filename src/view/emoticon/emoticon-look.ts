import { emoticonsOfSheet } from '../../core/index.ts';
import styles from './emoticon.module.css';

/** Where an emoticon's drawing is: the sheet as a class, and how far down in it. */
export function emoticonLook(cell: number): { className: string; positionY: string } {
  const row = cell % emoticonsOfSheet;
  const sheet = (cell - row) / emoticonsOfSheet;
  return {
    className: `${styles.emoticon} ${styles[`sheet${sheet}`]}`,
    positionY: `${(100 / (emoticonsOfSheet - 1)) * row}%`,
  };
}
