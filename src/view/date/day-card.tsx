import type { Calendar } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { useViewer } from '../viewer.ts';
import { wordDateAndWeekday, wordMonthDay } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { ChatDays } from './chat-days.tsx';
import styles from './day-card.module.css';

type DayCardProps = {
  calendar: Calendar;
  day: number;
  time?: string | undefined;
  onGo: (day: number) => void;
};

/** The day that the panel is at: how much it has, who spoke where it is of all chats, and the days before and after. */
export function DayCard({ calendar, day, time, onGo }: DayCardProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const all = useViewer((state) => state.chat === undefined);
  const date = calendar.dates[day] ?? '';
  const beside = (by: 1 | -1) => {
    const other = calendar.dates[day + by];
    const name = by > 0 ? panelWords.date.dayAfter : panelWords.date.dayBefore;
    return (
      <button type="button" className={styles.beside} disabled={other === undefined} onClick={() => onGo(day + by)}>
        {by < 0 && <Icon name="chevron-left" size={16} />}
        <span>
          {name}
          {other !== undefined && <span className={styles.date}>{wordMonthDay(words, other)}</span>}
        </span>
        {by > 0 && <Icon name="chevron-right" size={16} />}
      </button>
    );
  };
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{wordDateAndWeekday(words, date)}</h3>
        <p className={styles.count}>{panelWords.date.count(calendar.counts[day] ?? 0)}</p>
      </div>
      {all && <ChatDays date={date} time={time} />}
      <div className={styles.steps}>
        {beside(-1)}
        {beside(1)}
      </div>
    </section>
  );
}
