import { minuteOf, parseDate } from '../../core/index.ts';
import { useWords } from '../words/words.ts';
import styles from './quiet-rows.module.css';
import type { RowProps } from './row-props.ts';

/** Where a chat begins or ends; where only a part of it does, a little room. */
export function EdgeRow({ row }: RowProps<'edge'>) {
  const words = useWords().row;
  return (
    <div className={styles.edge}>
      {!row.part && <span className={styles.edgeText}>{row.side === 'start' ? words.start : words.end}</span>}
    </div>
  );
}

export function DayRow({ row }: RowProps<'day'>) {
  const words = useWords().row;
  const date = parseDate(row.date);
  return (
    <div className={styles.day}>
      <time dateTime={row.date}>{date ? words.day(date) : row.date}</time>
    </div>
  );
}

export function TimeRow({ row }: RowProps<'time'>) {
  return (
    <div className={styles.time}>
      <time dateTime={row.at}>{minuteOf(row.at)}</time>
    </div>
  );
}

/** A message that is still on its way: the shape of one, a little different each time. */
export function BlankRow({ row }: RowProps<'blank'>) {
  const width = 96 + ((row.position * 53) % 144);
  return (
    <div className={styles.blank} aria-hidden="true">
      <span className={styles.blankAvatar} />
      <span className={styles.blankName} />
      <span className={styles.blankBubble} style={{ inlineSize: width }} />
    </div>
  );
}
