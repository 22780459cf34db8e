import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addMonths, type ChatMap, formatDay, parseDay, weekdayOf } from '../../core/index.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { Day } from './day.tsx';
import { heatOf } from './heat.ts';
import styles from './month-grid.module.css';

type MonthGridProps = {
  map: ChatMap;
  /** Messages of each day with messages, as the filter shows them. */
  counts: readonly number[];
  chosen: number;
  onMove: (day: number) => void;
  onGo: (day: number) => void;
  onMonth: (by: 1 | -1) => void;
};

/** One month. Arrows move among its days with messages and beyond, page keys by month. */
export function MonthGrid({ map, counts, chosen, onMove, onGo, onMonth }: MonthGridProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(true);
  const date = map.dates[chosen] ?? '';
  const first = parseDay(`${date.slice(0, 7)}-01`) ?? 0;
  const days = Array.from({ length: addMonths(first, 1) - first }, (_, index) => formatDay(first + index));
  const start = map.dates.findIndex((each) => each >= (days[0] ?? ''));
  const indexes = new Map(map.dates.slice(start, start + days.length).map((each, index) => [each, start + index]));
  const most = Math.max(...counts);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keys from day to day
  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    byKey.current = false;
  }, [chosen]);

  const press = (event: KeyboardEvent) => {
    const move = moveOf(event.key, map, chosen);
    const month = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
    if (move === undefined && month === undefined) return;
    event.preventDefault();
    byKey.current = true;
    if (move !== undefined) onMove(move);
    else if (month !== undefined) onMonth(month);
  };
  return (
    <div className={styles.month}>
      <div className={styles.week} aria-hidden="true">
        {words.app.weekdays.map((weekday, index) => (
          <span key={weekday}>{panelWords.date.weekdayInitials[index]}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div ref={grid} className={styles.days} onKeyDown={press}>
        {days.map((day, index) => {
          const found = indexes.get(day);
          const count = found === undefined ? 0 : (counts[found] ?? 0);
          const label = `${wordDateAndWeekday(words, day)} ${panelWords.date.count(count)}`;
          return (
            <Day
              key={day}
              number={index + 1}
              column={index === 0 ? weekdayOf(day) + 1 : undefined}
              heat={found === undefined ? undefined : heatOf(count, most)}
              chosen={found === chosen}
              label={label}
              onGo={() => found !== undefined && onGo(found)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The day that a key leads to; undefined for other keys. */
function moveOf(key: string, map: ChatMap, chosen: number): number | undefined {
  const week = (by: number) => {
    const wanted = (parseDay(map.dates[chosen] ?? '') ?? 0) + by;
    const at = map.dates.findIndex((date) => (parseDay(date) ?? 0) >= wanted);
    return by > 0 ? at : at >= 0 && parseDay(map.dates[at] ?? '') === wanted ? at : at - 1;
  };
  const moves: Record<string, () => number> = {
    ArrowRight: () => chosen + 1,
    ArrowLeft: () => chosen - 1,
    ArrowDown: () => week(7),
    ArrowUp: () => week(-7),
    Home: () => 0,
    End: () => map.dates.length - 1,
  };
  const to = moves[key]?.();
  if (to === undefined) return undefined;
  return to < 0 || to >= map.dates.length ? chosen : to;
}
