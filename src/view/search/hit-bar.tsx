import type { Searching } from '../../store/searching/searching.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './hit-bar.module.css';
import { Steps, usePlace } from './summary.tsx';
import { useSearch } from './use-searching.ts';

/** Below the timeline: what is searched for, at which hit the reader is, the way to the others, and the way out. */
export function HitBar({ searching }: { searching: Searching }) {
  const { search } = usePanelWords();
  const { showPanel } = useActions();
  const text = useViewer((state) => state.link.show.q ?? '');
  const total = useSearch(searching, (state) => state.list.length);
  const state = useSearch(searching, (now) => now.state);
  const place = usePlace(searching);
  const known = state === 'done' || total > 0;
  return (
    <section className={styles.bar} aria-label={search.bar}>
      <button
        type="button"
        className={styles.query}
        aria-label={search.showList(text)}
        onClick={() => showPanel('search')}
      >
        <Icon name="search" size={16} />
        <bdi className={styles.text}>{text}</bdi>
      </button>
      <p className={styles.place} role="status">
        {state === 'fault' && search.fault}
        {known && (place === undefined ? search.found(total, state === 'done') : search.place(place + 1, total))}
      </p>
      <Steps searching={searching} />
      <button type="button" className={buttons.icon} aria-label={search.end} onClick={() => searching.end()}>
        <Icon name="x" />
      </button>
    </section>
  );
}
