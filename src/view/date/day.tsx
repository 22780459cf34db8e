import type { Heat } from '../../core/index.ts';
import styles from './month-grid.module.css';

type DayProps = {
  number: number;
  /** The column of the month's first day, 1 for Sunday. */
  column: number | undefined;
  /** Undefined for a day without messages: it is there for the eye only. */
  heat: Heat | undefined;
  /** Where the keys are. */
  chosen: boolean;
  /** Where the reader is in the chat. */
  current: boolean;
  label: string;
  onGo: () => void;
};

export function Day({ number, column, heat, chosen, current, label, onGo }: DayProps) {
  const style = column === undefined ? undefined : { gridColumnStart: column };
  if (heat === undefined) {
    return (
      <span className={styles.day} style={style} aria-hidden="true">
        {number}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.day}
      style={style}
      data-heat={heat}
      data-chosen={chosen}
      aria-label={label}
      aria-current={current ? 'date' : undefined}
      title={label}
      tabIndex={chosen ? 0 : -1}
      onClick={onGo}
    >
      {number}
    </button>
  );
}
