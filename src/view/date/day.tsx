import styles from './month-grid.module.css';

type DayProps = {
  number: number;
  /** The column of the month's first day, 1 for Sunday. */
  column: number | undefined;
  /** Undefined for a day without messages: it is there for the eye only. */
  heat: number | undefined;
  chosen: boolean;
  label: string;
  onGo: () => void;
};

export function Day({ number, column, heat, chosen, label, onGo }: DayProps) {
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
      aria-label={label}
      aria-current={chosen ? 'date' : undefined}
      title={label}
      tabIndex={chosen ? 0 : -1}
      onClick={onGo}
    >
      {number}
    </button>
  );
}
