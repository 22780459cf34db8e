import type { Searching } from '../../store/searching/searching.ts';
import { placeInList } from '../../store/searching/walk.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './search-panel.module.css';
import { useSearch } from './use-searching.ts';

/** How many were found, and the way from one to the next. */
export function Summary({ searching }: { searching: Searching }) {
  const words = useWords();
  const { search } = usePanelWords();
  const total = useSearch(searching, (state) => state.list.length);
  const isDone = useSearch(searching, (state) => state.state === 'done');
  const missing = useSearch(searching, (state) => state.found?.missing.length ?? 0);
  const place = usePlace(searching);
  if (total === 0 && missing === 0) return null;
  return (
    <>
      <div className={styles.summary}>
        <p className={styles.total} role="status">
          {place === undefined ? search.found(total, isDone) : search.place(place + 1, total)}
        </p>
        <Steps searching={searching} />
      </div>
      {missing > 0 && isDone && (
        <div className={styles.missing} role="alert">
          <p>{search.missing(missing)}</p>
          <button type="button" className={buttons.text} onClick={searching.again}>
            {words.app.retry}
          </button>
        </div>
      )}
    </>
  );
}

/** To the previous hit, and to the next. */
export function Steps({ searching }: { searching: Searching }) {
  const { search } = usePanelWords();
  return (
    <>
      <button type="button" className={buttons.icon} aria-label={search.previous} onClick={() => searching.walk(-1)}>
        <Icon name="chevron-left" />
      </button>
      <button type="button" className={buttons.icon} aria-label={search.next} onClick={() => searching.walk(1)}>
        <Icon name="chevron-right" />
      </button>
    </>
  );
}

/** The place in the list of the hit that the reader is at; undefined where it is none. */
export function usePlace(searching: Searching): number | undefined {
  const list = useSearch(searching, (state) => state.list);
  const chat = useViewer((state) => state.chat);
  const marked = useViewer((state) => state.marked);
  const { index, isHit } = placeInList(list, { chat, marked });
  return isHit ? index : undefined;
}
