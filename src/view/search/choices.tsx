import type { Searching } from '../../store/searching/searching.ts';
import { Segments } from '../settings/segments.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './search-panel.module.css';

/** Where is searched, and how what was found is listed. */
export function Choices({ searching }: { searching: Searching }) {
  const { search } = usePanelWords();
  const { scope, order } = useViewer((state) => state.link.show);
  const hasScope = useViewer((state) => state.chat !== undefined && (state.manifest?.chats.length ?? 0) > 1);
  return (
    <div className={styles.choices}>
      {hasScope && (
        <Segments
          label={search.scope}
          options={{ here: search.here, all: search.all }}
          chosen={scope ?? 'here'}
          onChoose={(value) => searching.setScope(value === 'all' ? value : undefined)}
          quiet
        />
      )}
      <Segments
        label={search.order}
        options={{ newest: search.newest, oldest: search.oldest }}
        chosen={order ?? 'newest'}
        onChoose={(value) => searching.setOrder(value === 'oldest' ? value : undefined)}
        quiet
      />
    </div>
  );
}
