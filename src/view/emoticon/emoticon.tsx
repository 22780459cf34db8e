import { emoticonColumns } from '../../core/index.ts';
import styles from './emoticon.module.css';

/** One of WeChat's emoticons by its cell in the sprite; `token` is what the log has: `[强]`. */
export function Emoticon({ cell, token }: { cell: number; token: string }) {
  const last = emoticonColumns - 1;
  const x = ((cell % emoticonColumns) / last) * 100;
  const y = (Math.floor(cell / emoticonColumns) / last) * 100;
  return (
    <span className={styles.emoticon} style={{ backgroundPosition: `${x}% ${y}%` }}>
      {token}
    </span>
  );
}
