import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { ChatMap } from '../../core/index.ts';
import { wordMonth } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './month-list.module.css';

type MonthListProps = { map: ChatMap; month: string; onChoose: (day: number) => void };

/** Every month with messages, under its year: a column on a desktop, a line on a phone. */
export function MonthList({ map, month, onChoose }: MonthListProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const months = useMemo(() => firstDays(map), [map]);
  const chosen = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every month that is chosen
  useEffect(() => {
    // In braces: in new browsers it returns a promise, which React would take for the effect's end.
    chosen.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [month]);
  return (
    <fieldset className={styles.list} aria-label={panelWords.date.years}>
      {months.map(([name, day], index) => (
        <Fragment key={name}>
          {months[index - 1]?.[0].slice(0, 4) !== name.slice(0, 4) && (
            <span className={styles.year}>{words.app.year(Number(name.slice(0, 4)))}</span>
          )}
          <button
            ref={name === month ? chosen : undefined}
            type="button"
            className={styles.month}
            aria-label={wordMonth(words, name)}
            aria-pressed={name === month}
            onClick={() => onChoose(day)}
          >
            {words.app.month(Number(name.slice(5, 7)))}
          </button>
        </Fragment>
      ))}
    </fieldset>
  );
}

/** Each month as 'YYYY-MM' and its first day with messages, by index in the map's dates. */
function firstDays(map: ChatMap): [month: string, day: number][] {
  const months = new Map<string, number>();
  map.dates.forEach((date, day) => {
    const month = date.slice(0, 7);
    if (!months.has(month)) months.set(month, day);
  });
  return [...months];
}
