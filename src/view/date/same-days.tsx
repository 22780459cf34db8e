import { useMemo } from 'react';
import { type Calendar, noFilter, sameDays, weekdayOf } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { followInside } from '../chats/follow-inside.ts';
import { useActions, useViewer } from '../viewer.ts';
import { wordMonthDay } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { ChatDays } from './chat-days.tsx';
import styles from './same-days.module.css';

type SameDaysProps = { calendar: Calendar; date: string; heading: 'h2' | 'h3' };

/** 那年今日: the same day in other years, of the open chat, or of all with the chats that spoke. */
export function SameDays({ calendar, date, heading: Heading }: SameDaysProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const chat = useViewer((state) => state.chat?.entry.id);
  const others = useMemo(() => sameDays(calendar, date), [calendar, date]);
  const day = wordMonthDay(words, date);
  return (
    <section className={styles.section}>
      <Heading className={styles.heading}>
        {panelWords.date.sameDay}
        <span className={styles.day}>{day}</span>
      </Heading>
      {others.length === 0 && <p className={styles.nothing}>{panelWords.date.noSameDay(day)}</p>}
      <ul className={styles.list}>
        {others.map((index) => (
          <li key={index} className={styles.item}>
            {chat === undefined ? (
              <>
                <p className={styles.year}>
                  <YearName date={calendar.dates[index] ?? ''} />
                </p>
                <ChatDays date={calendar.dates[index] ?? ''} />
              </>
            ) : (
              <SameDay chat={chat} date={calendar.dates[index] ?? ''} count={calendar.counts[index] ?? 0} />
            )}
          </li>
        ))}
      </ul>
      {chat !== undefined && <InAllChats date={date} />}
    </section>
  );
}

/** A day of the open chat: leads there. */
function SameDay({ chat, date, count }: { chat: string; date: string; count: number }) {
  const panelWords = usePanelWords();
  const { goToWhen } = useActions();
  const filter = useViewer((state) => state.filter);
  return (
    <a
      className={styles.row}
      href={linkHref({ chat, near: { date }, filter, show: {} })}
      onClick={(event) => followInside(event, () => goToWhen(chat, { date }))}
    >
      <span className={styles.year}>
        <YearName date={date} />
      </span>
      <span className={styles.count}>{panelWords.date.count(count)}</span>
    </a>
  );
}

/** A leap day's neighbour is no namesake: it is named with its own day. */
function YearName({ date }: { date: string }) {
  const words = useWords();
  const leap = /-02-2[89]$/.test(date) ? ` ${wordMonthDay(words, date)}` : '';
  return (
    <>
      {words.app.year(Number(date.slice(0, 4)))}
      <span className={styles.weekday}>{`${leap} ${words.app.weekdays[weekdayOf(date)] ?? ''}`}</span>
    </>
  );
}

/** The way from a day of one chat to that day in all of them. */
function InAllChats({ date }: { date: string }) {
  const words = useWords();
  const panelWords = usePanelWords();
  const { visit } = useActions();
  const several = useViewer((state) => (state.manifest?.chats.length ?? 0) > 1);
  const link = { filter: noFilter, show: { panel: 'date', date } } as const;
  if (!several) return null;
  return (
    <a className={styles.all} href={linkHref(link)} onClick={(event) => followInside(event, () => visit(link))}>
      {panelWords.date.inAll(wordMonthDay(words, date))}
    </a>
  );
}
