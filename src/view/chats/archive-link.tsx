import { noFilter } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './chat-list.module.css';
import { followInside } from './follow-inside.ts';

/** The archive's title over the list of its chats: the way to the archive's own page, while a chat is open. */
export function ArchiveLink() {
  const words = useWords();
  const { openChat } = useActions();
  const title = useViewer((state) => state.manifest?.title);
  const open = useViewer((state) => state.chat !== undefined);
  if (!open) return <p className={styles.heading}>{words.chats.title}</p>;
  return (
    <a
      className={styles.heading}
      href={linkHref({ filter: noFilter, show: {} })}
      onClick={(event) => followInside(event, () => openChat(undefined))}
    >
      <bdi className={styles.headingText}>{title || words.app.name}</bdi>
    </a>
  );
}
