import { type KeyboardEvent, useRef, useState } from 'react';
import { type Calendar, findWhen, moveDay, type When } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './date-panel.module.css';
import { DayCard } from './day-card.tsx';
import { MonthGrid } from './month-grid.tsx';
import { PanelView } from './panel-view.tsx';
import { SameDays } from './same-days.tsx';
import { useCalendar } from './use-calendar.ts';
import { useChosen } from './use-chosen.ts';
import { WhenField } from './when-field.tsx';
import { Years } from './years.tsx';

/** The calendar: of the open chat, whose days lead there, or of all chats. */
export function DatePanel() {
  const words = useWords();
  const calendar = useCalendar();
  return (
    <div className={styles.panel}>
      {calendar.dates.length > 0 ? (
        <DatePanelOf calendar={calendar} />
      ) : (
        <p className={styles.empty}>{words.app.emptyChat}</p>
      )}
    </div>
  );
}

function DatePanelOf({ calendar }: { calendar: Calendar }) {
  const { goToWhen } = useActions();
  const chat = useViewer((state) => state.chat?.entry.id);
  const here = useViewer((state) => state.date);
  const { day, view, choose, setView, openMonth } = useChosen(calendar);
  const [time, setTime] = useState<{ day: number; time: string | undefined }>();
  const field = useRef<HTMLInputElement>(null);
  const date = calendar.dates[day] ?? '';
  const go = (index: number) => {
    if (chat === undefined) choose(index, true);
    else goToWhen(chat, { date: calendar.dates[index] ?? '' });
  };
  const goTo = (when: When) => {
    const { index } = findWhen(calendar, when);
    setTime({ day: index, time: when.time });
    if (chat === undefined || when.date.length < 10) go(index);
    else goToWhen(chat, when);
  };
  // Who begins to type a date need not go to the field first.
  const press = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
  };
  const month = (forward: boolean) => choose(moveDay(calendar, day, { by: 'month', forward }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hands typed figures to the field inside
    <div className={styles.body} onKeyDown={press}>
      <WhenField calendar={calendar} here={date} field={field} onGo={goTo} />
      <PanelView calendar={calendar} day={day} view={view} onView={setView} onMonth={month} />
      {view === 'years' ? (
        <div className={styles.years}>
          <Years calendar={calendar} day={day} here={here} focused onMove={choose} onDay={go} onMonth={openMonth} />
        </div>
      ) : (
        <>
          <MonthGrid calendar={calendar} day={day} here={here} onMove={choose} onGo={go} />
          <div className={styles.cards}>
            <DayCard calendar={calendar} day={day} time={time?.day === day ? time.time : undefined} onGo={go} />
            <SameDays calendar={calendar} date={date} heading="h3" />
          </div>
        </>
      )}
    </div>
  );
}
