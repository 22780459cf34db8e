import type { ChatEntry } from '../../core/index.ts';
import { ChatList } from '../chats/chat-list.tsx';
import { lastDate } from '../chats/last-date.ts';
import { Overview } from '../date/overview.tsx';
import { TalksItem } from '../talks/talks-item.tsx';
import { useViewer } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './home.module.css';
import { Mark } from './mark.tsx';

const none: readonly ChatEntry[] = [];

/** The archive's own page: what it is, day by day; on a phone below the list of chats, which stands beside it elsewhere. */
export function Home({ list }: { list: boolean }) {
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  const dated = chats.some((chat) => chat.count > 0);
  return (
    <div className={styles.home}>
      {list ? (
        <Welcome chats={chats} />
      ) : (
        <>
          <ChatList bare />
          <TalksItem className={styles.talksRow} />
        </>
      )}
      {dated && <Overview />}
    </div>
  );
}

function Welcome({ chats }: { chats: readonly ChatEntry[] }) {
  const words = useWords();
  const { home } = usePanelWords();
  const title = useViewer((state) => state.manifest?.title);
  const count = chats.reduce((sum, chat) => sum + chat.count, 0);
  const dated = chats.filter((chat) => chat.count > 0);
  const from = dated.map((chat) => chat.from).sort()[0];
  const to = dated.map(lastDate).sort().at(-1);
  return (
    <div className={styles.welcome}>
      <Mark />
      <div>
        <h1 className={styles.title}>
          <bdi>{title || words.app.name}</bdi>
        </h1>
        <p className={styles.facts}>
          {home.chats(chats.length)} · {words.app.messages(count)}
          {from && to && ` · ${home.span(wordDate(words, from), wordDate(words, to))}`}
        </p>
        <p className={styles.facts}>{chats.length > 0 ? home.choose : words.app.emptyArchive}</p>
      </div>
      <TalksItem className={`${buttons.plain} ${styles.talks}`} />
    </div>
  );
}
