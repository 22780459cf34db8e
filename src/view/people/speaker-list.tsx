import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { SpeakerTable } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './speaker-list.module.css';
import { SpeakerRow } from './speaker-row.tsx';

type SpeakerListProps = {
  table: SpeakerTable;
  matches: readonly number[];
  ticked: readonly string[];
  onToggle: (name: string) => void;
};

/** The height of a row in the style sheet, in px. */
const rowPx = 52;

/** Thousands of names, of which only those in sight are in the document. */
export function SpeakerList({ table, matches, ticked, onToggle }: SpeakerListProps) {
  const words = usePanelWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: matches.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
  });
  const set = useMemo(() => new Set(ticked), [ticked]);
  if (matches.length === 0) return <p className={styles.empty}>{words.people.nobody}</p>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ blockSize: virtual.getTotalSize() }} aria-label={words.people.list}>
        {virtual.getVirtualItems().map((item) => {
          const speaker = matches[item.index] ?? 0;
          const name = table.names[speaker] ?? '';
          return (
            <li
              key={name}
              className={styles.item}
              style={{ translate: `0 ${item.start}px` }}
              aria-setsize={matches.length}
              aria-posinset={item.index + 1}
            >
              <SpeakerRow name={name} count={table.counts[speaker] ?? 0} ticked={set.has(name)} onToggle={onToggle} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
