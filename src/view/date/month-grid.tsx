import { useMemo, useRef } from 'react';
import { buildLeaf, type Calendar, createHeat } from '../../core/index.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { Day } from './day.tsx';
import styles from './month-grid.module.css';
import { dayMoveOf } from './move-of.ts';
import { useRoving } from './use-roving.ts';

type MonthGridProps = {
  calendar: Calendar;
  /** The day that the keys are at; its month is shown. */
  day: number;
  /** The date where the reader is. */
  here: string;
  onMove: (day: number) => void;
  onGo: (day: number) => void;
};

/** One month. Arrows move among its days with messages and beyond, page keys by month, with shift by year. */
export function MonthGrid({ calendar, day, here, onMove, onGo }: MonthGridProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const grid = useRef<HTMLDivElement>(null);
  const press = useRoving(grid, { calendar, day, moveOf: dayMoveOf, onMove, focused: true });
  const heat = useMemo(() => createHeat(calendar.counts), [calendar]);
  const { column, days } = buildLeaf(calendar, calendar.dates[day]?.slice(0, 7) ?? '');
  return (
    <div className={styles.month}>
      <div className={styles.week} aria-hidden="true">
        {words.app.weekdays.map((weekday, index) => (
          <span key={weekday}>{panelWords.date.weekdayInitials[index]}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div ref={grid} className={styles.days} onKeyDown={press}>
        {days.map(({ date, day: number, index }) => {
          const count = index === undefined ? 0 : (calendar.counts[index] ?? 0);
          return (
            <Day
              key={date}
              number={number}
              column={number === 1 ? column + 1 : undefined}
              heat={index === undefined ? undefined : heat(count)}
              chosen={index === day}
              current={date === here}
              label={`${wordDateAndWeekday(words, date)} ${panelWords.date.count(count)}`}
              onGo={() => index !== undefined && onGo(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
