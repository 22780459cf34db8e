import { useMemo, useState } from 'react';
import { addMonths, type ChatMap, countsOf, findDate, formatDay, parseDay } from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { wordMonth } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './date-panel.module.css';
import { MonthGrid } from './month-grid.tsx';
import { MonthList } from './month-list.tsx';

/** Every day of the chat, by month, darker where more was said; a day takes one there. */
export function DatePanel() {
  const map = useViewer((state) => state.chat?.map);
  return map && map.dates.length > 0 ? <DatePanelOf map={map} /> : null;
}

function DatePanelOf({ map }: { map: ChatMap }) {
  const words = useWords();
  const panelWords = usePanelWords();
  const { goToDate, showPanel } = useActions();
  const here = useViewer((state) => state.date);
  const sequence = useViewer((state) => state.shown);
  const counts = useMemo(() => countsOf(map, sequence), [map, sequence]);
  /** The chosen day, by its index in the map's dates; its month is shown. */
  const [chosen, setChosen] = useState(() => findDate(map, here));
  const date = map.dates[chosen] ?? '';
  const toMonth = (by: number) => setChosen(dayInMonth(map, date, by));
  const go = (day: number) => {
    goToDate(map.dates[day] ?? '');
    showPanel(undefined);
  };
  return (
    <div className={styles.panel}>
      <MonthList map={map} month={date.slice(0, 7)} onChoose={setChosen} />
      <div className={styles.month}>
        <div className={styles.head}>
          <button
            type="button"
            className={buttons.icon}
            aria-label={panelWords.date.previous}
            disabled={date.slice(0, 7) === map.dates[0]?.slice(0, 7)}
            onClick={() => toMonth(-1)}
          >
            <Icon name="chevron-left" />
          </button>
          <h3 className={styles.title} aria-live="polite">
            {wordMonth(words, date)}
          </h3>
          <button
            type="button"
            className={buttons.icon}
            aria-label={panelWords.date.next}
            disabled={date.slice(0, 7) === map.dates.at(-1)?.slice(0, 7)}
            onClick={() => toMonth(1)}
          >
            <Icon name="chevron-right" />
          </button>
        </div>
        <MonthGrid map={map} counts={counts} chosen={chosen} onMove={setChosen} onGo={go} onMonth={toMonth} />
      </div>
    </div>
  );
}

/** A day with messages in the next (1) or previous (-1) month that has any. */
function dayInMonth(map: ChatMap, date: string, by: number): number {
  const month = date.slice(0, 7);
  const near = findDate(map, formatDay(addMonths(parseDay(date) ?? 0, by)));
  if (map.dates[near]?.slice(0, 7) !== month) return near;
  const edge =
    by > 0
      ? map.dates.findLastIndex((each) => each.startsWith(month))
      : map.dates.findIndex((each) => each.startsWith(month));
  return Math.min(Math.max(edge + by, 0), map.dates.length - 1);
}
