import { type ChatEntry, chatsOn, noFilter } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { followInside } from '../chats/follow-inside.ts';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './chat-days.module.css';

const none: readonly ChatEntry[] = [];

type ChatDaysProps = {
  date: string;
  /** A time of day, where the reader asked for one. */
  time?: string | undefined;
};

/** The chats that spoke on a date, the loudest first: each leads there. */
export function ChatDays({ date, time }: ChatDaysProps) {
  const words = usePanelWords();
  const { goToWhen } = useActions();
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  return (
    <ul className={styles.list}>
      {chatsOn(chats, date).map(({ chat, count }) => (
        <li key={chat.id}>
          <a
            className={styles.row}
            href={linkHref({ chat: chat.id, near: { date }, filter: noFilter, show: {} })}
            onClick={(event) => followInside(event, () => goToWhen(chat.id, time ? { date, time } : { date }))}
          >
            <Avatar speaker={chat.title} />
            <bdi className={styles.title}>{chat.title}</bdi>
            {time && <span className={styles.time}>{time}</span>}
            <span className={styles.count}>{words.date.count(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
