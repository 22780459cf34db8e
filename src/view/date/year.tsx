import { memo, useMemo, useState } from 'react';
import { type Calendar, type Heat, stripsOf, type YearSum } from '../../core/index.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import type { StripGrid } from './strip-grid.ts';
import { YearStrip } from './year-strip.tsx';
import styles from './years.module.css';

type YearProps = {
  calendar: Calendar;
  sum: YearSum;
  grid: StripGrid;
  heat: (count: number) => Heat;
  here: string;
  chosen: string;
  onDay: (day: number) => void;
  onMonth: (first: number) => void;
};

/** A year under its name, with what it has; the day under the mouse takes that place. */
export const Year = memo(function Year({ sum, grid, calendar, ...others }: YearProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const [point, setPoint] = useState<number>();
  const strips = useMemo(() => stripsOf(sum.year, grid.halves), [sum.year, grid.halves]);
  const name = words.app.year(sum.year);
  const pointed = point === undefined ? undefined : calendar.dates[point];
  return (
    <fieldset className={styles.year} style={{ inlineSize: grid.width }} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.sum}>
          {pointed === undefined
            ? `${panelWords.date.count(sum.count)} · ${panelWords.date.days(sum.days)}`
            : `${wordDateAndWeekday(words, pointed)} · ${panelWords.date.count(calendar.counts[point ?? 0] ?? 0)}`}
        </p>
      </div>
      {strips.map((strip) => (
        <YearStrip
          key={strip.from}
          calendar={calendar}
          strip={strip}
          grid={grid}
          months={sum.months}
          onPoint={setPoint}
          {...others}
        />
      ))}
    </fieldset>
  );
});
