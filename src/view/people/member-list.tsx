import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Member } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './member-list.module.css';
import { MemberRow } from './member-row.tsx';
import { moveInList } from './move-in-list.ts';
import { rowPx, showRow } from './show-row.ts';
import { useSamePlace } from './use-same-place.ts';

type MemberListProps = {
  members: readonly Member[];
  /** What the list was asked for. */
  question: string;
  ticked: readonly string[];
  onToggle: (names: readonly string[]) => void;
};

/** Thousands of people, of whom only those in sight are in the document. One of them is in the order of Tab; arrows go on from there. */
export function MemberList({ members, question, ticked, onToggle }: MemberListProps) {
  const words = usePanelWords().people;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState({ index: 0, focus: false });
  const virtual = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
  });
  const set = useMemo(() => new Set(ticked), [ticked]);
  // The same for as long as the list stands: a tick draws one row anew, not all.
  const latest = useRef(onToggle);
  latest.current = onToggle;
  const toggle = useCallback((names: readonly string[]) => latest.current(names), []);
  useSamePlace(scroller, { members, question }, (move) => {
    setCurrent(({ index }) => ({ index: move(index), focus: false }));
  });
  useEffect(() => {
    if (!current.focus) return;
    if (scroller.current) showRow(scroller.current, current.index);
    const row = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${current.index}"] input`);
    if (row()) return row()?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() => row()?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [current]);
  const press = (event: KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? rowPx) / rowPx);
    const next = moveInList(event.key, { index: current.index, count: members.length, page });
    if (next === undefined) return;
    event.preventDefault();
    setCurrent({ index: next, focus: true });
  };
  if (members.length === 0) return <p className={styles.empty}>{words.nobody}</p>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        style={{ blockSize: virtual.getTotalSize() }}
        aria-label={words.list}
        onKeyDown={press}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const member = members[index];
          return (
            member && (
              <li
                key={`${member.chats[0]?.chat}/${member.name}`}
                className={styles.item}
                style={{ translate: `0 ${start}px` }}
                data-index={index}
                aria-setsize={members.length}
                aria-posinset={index + 1}
                onFocus={() => current.index !== index && setCurrent({ index, focus: false })}
              >
                <MemberRow
                  member={member}
                  ticked={member.names.filter(({ name }) => set.has(name)).length}
                  reachable={index === current.index}
                  onToggle={toggle}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
