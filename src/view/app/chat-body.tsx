import { type ReactNode, useLayoutEffect } from 'react';
import { isFiltered, noFilter } from '../../core/index.ts';
import { dropPage } from '../timeline/take-over.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './chat-body.module.css';
import { createPart } from './create-part.tsx';

const FilterBar = createPart(async () => (await import('./filter-bar.tsx')).FilterBar, { quiet: true });
const TalkBar = createPart(async () => (await import('../talks/talk-bar.tsx')).TalkBar, { quiet: true });
const Scrubber = createPart(async () => (await import('../scrubber/scrubber.tsx')).Scrubber, {
  quiet: true,
  late: true,
});

const SelectionBar = createPart(async () => (await import('../sharing/parts.ts')).SelectionBar);

/** An open chat: the bar of its filter, the timeline, and the strip beside it. */
export function ChatBody({ children }: { children: ReactNode }) {
  const words = useWords();
  const count = useViewer((state) => state.chat?.entry.count ?? 0);
  const shown = useViewer((state) => state.shown.length);
  const selecting = useViewer((state) => state.selection !== undefined);
  const talk = useViewer((state) => state.talk !== undefined);
  const filtered = useViewer((state) => isFiltered(state.filter));
  if (count === 0) return <p className={styles.empty}>{words.app.emptyChat}</p>;
  return (
    <>
      {talk && (
        <div className={styles.talk}>
          <TalkBar />
        </div>
      )}
      {filtered && <FilterBar />}
      <div className={styles.body}>
        <div className={styles.timeline}>{shown > 0 ? children : <EmptyFilter />}</div>
        <div className={styles.strip}>
          <Scrubber />
        </div>
      </div>
      {selecting && <SelectionBar />}
    </>
  );
}

function EmptyFilter() {
  const words = useWords();
  const { setFilter } = useActions();
  useLayoutEffect(dropPage, []);
  return (
    <div className={styles.empty}>
      <p>{words.app.emptyFilter}</p>
      <button type="button" className={buttons.plain} onClick={() => setFilter(noFilter)}>
        {words.app.showAll}
      </button>
    </div>
  );
}
