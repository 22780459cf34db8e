import type { MouseEvent } from 'react';
import { wordMonth } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import type { StripGrid } from './strip-grid.ts';
import styles from './year-strip.module.css';

type MonthButtonProps = {
  /** The columns of its strip that are its own. */
  place: { month: string; from: number; to: number };
  grid: StripGrid;
  count: number;
  /** Its first day with messages; undefined for a month that has none and cannot be chosen. */
  first: number | undefined;
  chosen: boolean;
  current: boolean;
  onPress: (event: MouseEvent, first: number) => void;
};

/** A month of a strip: its name above its weeks, all of which can be pressed. */
export function MonthButton({ place, grid, count, first, chosen, current, onPress }: MonthButtonProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const { pitch, size } = grid;
  // Up to the gap before the next month, whose name begins there: the ring goes into the gap.
  const style = { insetInlineStart: place.from * pitch, inlineSize: (place.to - place.from - 1) * pitch + size };
  const name = words.app.month(Number(place.month.slice(5)));
  if (first === undefined) {
    return (
      <span className={styles.month} style={style} aria-hidden="true">
        {name}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.month}
      style={style}
      data-month={place.month}
      aria-label={panelWords.date.monthOf(wordMonth(words, place.month), count)}
      aria-current={current ? 'date' : undefined}
      tabIndex={chosen ? 0 : -1}
      onClick={(event) => onPress(event, first)}
    >
      {name}
    </button>
  );
}
