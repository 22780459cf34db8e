import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import {
  createMemberFinder,
  type FilterMode,
  filterMode,
  memberWish,
  tickedSpeakers,
  toggleSpeakers,
  withMode,
} from '../../core/index.ts';
import type { SideProps } from '../app/panels.tsx';
import { SearchField } from '../field/search-field.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { FacetBar } from './facet-bar.tsx';
import { ListHead } from './list-head.tsx';
import { MemberList } from './member-list.tsx';
import { ChatsMissing, PeopleMissing } from './people-missing.tsx';
import styles from './people-panel.module.css';
import { Ticked } from './ticked.tsx';
import { TwinsChoice } from './twins-choice.tsx';
import { useMembers } from './use-members.ts';

/** Who wrote in the chat, and who of them is shown. */
export function PeoplePanel({ size }: SideProps) {
  const words = usePanelWords();
  const { setFilter, look } = useActions();
  const filter = useViewer((state) => state.filter);
  const wish = useViewer(useShallow((state) => memberWish(state.link.show)));
  const everywhere = useViewer((state) => state.link.show.people === 'all');
  const [wished, setMode] = useState<FilterMode>(filterMode(filter));
  const panel = useRef<HTMLDivElement>(null);
  const known = useMembers(everywhere);
  const settled = useDeferredValue(wish);
  const find = useMemo(
    () => (known.state === 'ready' ? createMemberFinder(known.members, known.readings) : undefined),
    [known],
  );
  const found = useMemo(() => find?.(settled), [find, settled]);
  const ticked = tickedSpeakers(filter);
  // The filter itself tells its mode; before anybody is ticked, the reader's wish stands.
  const mode = ticked.length > 0 ? filterMode(filter) : wished;
  const choose = (next: FilterMode) => {
    setMode(next);
    if (ticked.length > 0) setFilter(withMode(filter, next));
  };
  // Before anybody is ticked: its style sheet would have the whole page looked through just then.
  useEffect(() => {
    import('../app/filter-bar.tsx').catch(() => {});
  }, []);
  const goToList = () => panel.current?.querySelector<HTMLElement>('li [tabindex="0"]')?.focus();
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.search}>
        <SearchField
          label={words.people.search}
          clearLabel={words.people.clearSearch}
          query={wish.text ?? ''}
          onChange={(text) => look({ find: text || undefined })}
          focused={size === 'desktop'}
          onDown={goToList}
        />
      </div>
      {found && <FacetBar choices={found.choices} wish={wish} onChange={look} />}
      {known.state === 'ready' && found ? (
        <>
          <ListHead
            found={found.members.length}
            total={known.members.length}
            order={wish.order}
            onOrder={(order) => look({ sort: order === 'count' ? undefined : order })}
            everywhere={everywhere}
            onEverywhere={(all) => look({ people: all ? 'all' : undefined })}
          />
          <ChatsMissing titles={known.missing} />
          <TwinsChoice />
          <MemberList
            members={found.members}
            question={`${JSON.stringify(settled)} ${everywhere}`}
            ticked={ticked}
            onToggle={(names) => setFilter(toggleSpeakers(filter, names, mode))}
          />
          <Ticked members={known.members} mode={mode} onMode={choose} covers={size !== 'desktop'} />
        </>
      ) : (
        <PeopleMissing reason={known.state === 'fault' ? known.reason : undefined} everywhere={everywhere} />
      )}
    </div>
  );
}
