import { useState } from 'react';
import { sameDays } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './overview.module.css';
import { SameDays } from './same-days.tsx';
import { today } from './today.ts';
import { useCalendar } from './use-calendar.ts';
import { Years } from './years.tsx';

/** The whole archive by days, and what was said on this day of other years: on its own page. */
export function Overview() {
  const words = usePanelWords();
  const calendar = useCalendar();
  const { show } = useActions();
  const offset = useViewer((state) => state.manifest?.offset ?? '+08:00');
  const shown = useViewer((state) => state.link.show);
  const now = today(offset);
  const open = (day: number, unit: number) => {
    show({ ...shown, panel: 'date', date: calendar.dates[day]?.slice(0, unit) });
  };
  const [at, setAt] = useState(calendar.dates.length - 1);
  return (
    <div className={styles.overview}>
      {sameDays(calendar, now).length > 0 && (
        <div className={styles.today}>
          <SameDays calendar={calendar} date={now} heading="h2" />
        </div>
      )}
      <section aria-label={words.home.calendar}>
        <h2 className={styles.heading}>{words.home.calendar}</h2>
        <Years
          calendar={calendar}
          day={at}
          here={shown.date?.length === 10 ? shown.date : ''}
          focused={false}
          onMove={setAt}
          onDay={(day) => open(day, 10)}
          onMonth={(day) => open(day, 7)}
        />
      </section>
    </div>
  );
}
