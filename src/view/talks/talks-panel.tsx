import { useDeferredValue, useMemo, useRef } from 'react';
import type { SideProps } from '../app/panels.tsx';
import { SearchField } from '../field/search-field.tsx';
import { Segments } from '../settings/segments.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { TalkList } from './talk-list.tsx';
import { TalksMissing } from './talks-missing.tsx';
import styles from './talks-panel.module.css';
import { findChatTalks, useTalks } from './use-talks.ts';

/** The talks of the open chat, or of all chats: search, order, and the way into each. */
export function TalksPanel({ size }: SideProps) {
  const words = usePanelWords().talks;
  const { look } = useActions();
  const query = useViewer((state) => state.link.show.find ?? '');
  const order = useViewer((state) => (state.link.show.sort === 'oldest' ? 'oldest' : 'newest'));
  const panel = useRef<HTMLDivElement>(null);
  const talks = useTalks();
  const settled = useDeferredValue(query);
  const found = useMemo(() => talks && findChatTalks(talks, settled), [talks, settled]);
  const sorted = useMemo(() => (order === 'newest' ? found?.toReversed() : found), [found, order]);
  if (!talks || !sorted) return <TalksMissing />;
  if (talks.length === 0) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.tools}>
        <SearchField
          label={words.search}
          clearLabel={words.clearSearch}
          query={query}
          onChange={(text) => look({ find: text || undefined })}
          focused={size === 'desktop'}
          onDown={() => panel.current?.querySelector<HTMLElement>('li a')?.focus()}
        />
      </div>
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {settled.trim() === '' ? words.all(talks.length) : words.found(sorted.length)}
        </p>
        <Segments
          label={words.order}
          options={words.orders}
          chosen={order}
          onChoose={(next) => look({ sort: next === 'oldest' ? next : undefined })}
          quiet
        />
      </div>
      <TalkList talks={sorted} size={size} />
    </div>
  );
}
