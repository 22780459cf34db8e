import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ChatEntry } from '../../core/index.ts';
import type { Keeping } from '../../store/keeping.ts';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { KeptRow } from './kept-row.tsx';
import styles from './offline-panel.module.css';

const none: readonly ChatEntry[] = [];

/** The chats of the archive, the open one first: how large each is, whether it is on this device, and how to change that. */
export function OfflinePanel({ keeping }: { keeping: Keeping }) {
  const words = usePanelWords();
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  const open = useViewer((state) => state.chat?.entry.id);
  const kept = useStore(keeping.store, (state) => state.chats);
  useEffect(() => void keeping.look(), [keeping]);
  const first = chats.filter(({ id }) => id === open);
  const rest = chats.filter(({ id }) => id !== open);
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{words.offline.hint}</p>
      <ul className={styles.list}>
        {[...first, ...rest].map((entry) => (
          <KeptRow key={entry.id} entry={entry} kept={kept[entry.id]} keeping={keeping} />
        ))}
      </ul>
    </div>
  );
}
