import { useEffect, useState } from 'react';
import { type FilterMode, filterMode, tickedSpeakers, toggleSpeaker, withMode } from '../../core/index.ts';
import type { SideProps } from '../app/panels.tsx';
import { Segments } from '../settings/segments.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './people-panel.module.css';
import { SearchField } from './search-field.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { SpeakersMissing } from './speakers-missing.tsx';
import { Ticked } from './ticked.tsx';
import { useMatches } from './use-matches.ts';

/** Every speaker of the chat, and who of them is shown. */
export function PeoplePanel({ size }: SideProps) {
  const words = usePanelWords();
  const { loadSpeakers, setFilter } = useActions();
  const chat = useViewer((state) => state.chat?.entry.id);
  const speakers = useViewer((state) => state.speakers);
  const filter = useViewer((state) => state.filter);
  const [query, setQuery] = useState('');
  const [wish, setWish] = useState<FilterMode>(filterMode(filter));
  const table = speakers.state === 'ready' ? speakers.table : undefined;
  const matches = useMatches(table, query);
  const ticked = tickedSpeakers(filter);
  // The filter itself tells its mode; before anybody is ticked, the reader's wish stands.
  const mode = ticked.length > 0 ? filterMode(filter) : wish;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat has other speakers
  useEffect(() => {
    loadSpeakers();
  }, [loadSpeakers, chat]);

  const choose = (next: FilterMode) => {
    setWish(next);
    if (ticked.length > 0) setFilter(withMode(filter, next));
  };
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          label={words.people.search}
          clearLabel={words.people.clearSearch}
          query={query}
          onChange={setQuery}
          focused={size === 'desktop'}
        />
        <Segments
          label={words.people.mode}
          options={{ only: words.people.only, except: words.people.except }}
          chosen={mode}
          onChoose={choose}
          quiet
        />
      </div>
      <Ticked total={table?.names.length} found={query.trim() === '' ? undefined : matches.length} />
      {table ? (
        <SpeakerList
          table={table}
          matches={matches}
          ticked={ticked}
          onToggle={(name) => setFilter(toggleSpeaker(filter, name, mode))}
        />
      ) : (
        <SpeakersMissing />
      )}
    </div>
  );
}
