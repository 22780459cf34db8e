import type { ChatEntry } from '../../core/index.ts';
import { ChatList } from '../chats/chat-list.tsx';
import { lastDate } from '../chats/last-date.ts';
import { TalksItem } from '../talks/talks-item.tsx';
import { useViewer } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './home.module.css';
import { Mark } from './mark.tsx';

/** The archive's own page: on a phone the list of chats, elsewhere what the archive is, with the list beside it. */
export function Home({ list }: { list: boolean }) {
  return list ? (
    <Welcome />
  ) : (
    <>
      <ChatList bare />
      <TalksItem className={styles.talksRow} />
    </>
  );
}

const none: readonly ChatEntry[] = [];

function Welcome() {
  const words = useWords();
  const { home } = usePanelWords();
  const title = useViewer((state) => state.manifest?.title);
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  const count = chats.reduce((sum, chat) => sum + chat.count, 0);
  const dated = chats.filter((chat) => chat.count > 0);
  const from = dated.map((chat) => chat.from).sort()[0];
  const to = dated.map(lastDate).sort().at(-1);
  return (
    <div className={styles.welcome}>
      <Mark />
      <h1 className={styles.title}>
        <bdi>{title || words.app.name}</bdi>
      </h1>
      <p className={styles.facts}>
        {home.chats(chats.length)} · {words.app.messages(count)}
      </p>
      {from && to && <p className={styles.facts}>{home.span(wordDate(words, from), wordDate(words, to))}</p>}
      <TalksItem className={`${buttons.plain} ${styles.talks}`} />
      <p className={styles.hint}>{chats.length > 0 ? home.choose : words.app.emptyArchive}</p>
    </div>
  );
}
