import type { Searching } from '../../store/searching/searching.ts';
import buttons from '../app/buttons.module.css';
import { FaultReason } from '../app/fault-reason.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './search-panel.module.css';
import { useSearch } from './use-searching.ts';

/** What stands in the place of hits: that they are being looked for, that there are none, or why that cannot be told. */
export function NoHits({ searching }: { searching: Searching }) {
  const words = useWords();
  const { search } = usePanelWords();
  const state = useSearch(searching, (now) => now.state);
  const span = useSearch(searching, (now) => now.span);
  const reason = useSearch(searching, (now) => now.reason);
  const isNarrow = useSearch(searching, (now) => now.among !== undefined);
  const isWhole = useSearch(searching, ({ found }) => (found?.missing.length ?? 0) === 0);
  const text = useViewer((now) => now.link.show.q ?? '');
  const chats = useViewer((now) => now.manifest?.chats.length ?? 0);
  if (state === 'fault') {
    return (
      <div className={styles.note} role="alert">
        <p className={styles.noteTitle}>{search.fault}</p>
        <p>
          <FaultReason reason={reason ?? 'network'} />
        </p>
        <button type="button" className={buttons.plain} onClick={searching.again}>
          {words.app.retry}
        </button>
      </div>
    );
  }
  if (state === 'searching') {
    return (
      <p className={`${styles.note} ${styles.late}`} role="status">
        {search.searching}
      </p>
    );
  }
  return (
    <div className={styles.note} role="status">
      <p className={styles.noteTitle}>{isWhole ? search.nothing : search.unfinished}</p>
      <p>{isWhole ? search.nothingIn(text) : search.nothingSoFar(text)}</p>
      {span !== undefined && (
        <button type="button" className={buttons.plain} onClick={() => searching.setSpan(undefined)}>
          {search.anyTime}
        </button>
      )}
      {isNarrow && chats > 1 && (
        <button type="button" className={buttons.plain} onClick={() => searching.setScope('all')}>
          {search.inAll}
        </button>
      )}
    </div>
  );
}
