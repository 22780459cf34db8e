import type { ChatEntry } from '../../core/index.ts';
import { useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { ArchiveLink } from './archive-link.tsx';
import styles from './chat-list.module.css';
import { ChatRow } from './chat-row.tsx';

const none: readonly ChatEntry[] = [];

/** Every chat of the archive, as the app's own list has them; `bare` where a title stands above already. */
export function ChatList({ bare }: { bare?: boolean }) {
  const words = useWords();
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  const chosen = useViewer((state) => state.chat?.entry.id);
  return (
    <nav className={styles.nav} aria-label={words.chats.title}>
      {!bare && <ArchiveLink />}
      {chats.length === 0 && <p className={styles.empty}>{words.app.emptyArchive}</p>}
      <ul className={styles.chats}>
        {chats.map((entry) => (
          <li key={entry.id}>
            <ChatRow entry={entry} chosen={entry.id === chosen} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
