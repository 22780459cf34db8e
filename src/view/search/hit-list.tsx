import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { buildHitRows, type Hit, type HitDay } from '../../core/index.ts';
import { formatAsked, keyOf } from '../../store/searching/run.ts';
import type { Searching } from '../../store/searching/searching.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './hit-list.module.css';
import { HitRow } from './hit-row.tsx';
import { usePlace } from './summary.tsx';
import { useRowWindow } from './use-row-window.ts';
import { useSearch } from './use-searching.ts';

/** A hundred thousand rows are 8 million px: what every browser can draw, at any pixel ratio. */
const most = 100_000;

type HitListProps = { searching: Searching; handle: RefObject<{ focus(): void } | null> };

/** What was found, day by day; only the rows in sight are in the document. */
export function HitList({ searching, handle }: HitListProps) {
  const words = usePanelWords().search;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useSearch(searching, (state) => state.list);
  const asked = useSearch(searching, formatAsked);
  const rows = useMemo(() => buildHitRows(list, most), [list]);
  const place = usePlace(searching);
  const view = useRowWindow(scroller, rows);
  const items = Array.from({ length: view.last - view.first }, (_, index) => view.first + index);
  const seen = items.flatMap((number) => {
    const row = rows.at(number);
    return row?.shape === 'hit' ? [row.index] : [];
  });
  const [first = 0, last = -1] = [seen[0], seen.at(-1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other hits at these places
  useEffect(() => searching.want(first, last + 1), [searching, first, last, list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has another first hit
  useLayoutEffect(() => void scroller.current?.scrollTo(0, 0), [asked]);
  const { reveal } = view;
  const here = place === undefined ? undefined : list.at(place);
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Once for a hit: more that are found must not take the reader back to it.
    const hit = here && `${keyOf(here)} ${asked}`;
    if (place !== undefined && hit !== shown.current) reveal(rows.rowOf(place));
    shown.current = hit;
  }, [place, here, asked, rows, reveal]);
  const focus = useFocusOnHit(scroller, (index) => reveal(rows.rowOf(index)));
  useImperativeHandle(handle, () => ({ focus: () => focus(seen[0] ?? 0) }));
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const here = Number((event.target as HTMLElement).closest<HTMLElement>('[data-hit]')?.dataset.hit ?? Number.NaN);
    if (by === 0 || Number.isNaN(here) || !list.at(here + by)) return;
    event.preventDefault();
    focus(here + by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from hit to hit, which are links
    <div ref={scroller} className={styles.scroller} onKeyDown={press}>
      <ul className={styles.list} style={{ blockSize: view.height }} aria-label={words.results}>
        {items.map((number) => {
          const row = rows.at(number);
          if (!row) return null;
          return (
            <li
              key={row.shape === 'day' ? row.day.date : keyOf(list.at(row.index) as Hit)}
              className={styles[row.shape]}
              style={{ translate: `0 ${view.topOf(number)}px` }}
            >
              {row.shape === 'day' ? (
                <DayHead day={row.day} />
              ) : (
                <HitRow searching={searching} index={row.index} isHere={row.index === place} />
              )}
            </li>
          );
        })}
      </ul>
      {list.length > most && <p className={styles.cut}>{words.cut(list.length - most)}</p>}
    </div>
  );
}

function DayHead({ day }: { day: HitDay }) {
  const words = useWords();
  const { search } = usePanelWords();
  return (
    <h2 className={styles.date}>
      <span>{wordDateAndWeekday(words, day.date)}</span>
      <span className={styles.count}>{search.day(day.to - day.from)}</span>
    </h2>
  );
}

/** Gives the focus to a hit, which may be drawn only after the list was scrolled to it. */
function useFocusOnHit(scroller: RefObject<HTMLElement | null>, reveal: (index: number) => void) {
  const wanted = useRef<number | undefined>(undefined);
  const tryNow = () => {
    const target = scroller.current?.querySelector<HTMLElement>(`[data-hit="${wanted.current}"]`);
    if (!target) return;
    wanted.current = undefined;
    target.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (wanted.current !== undefined) tryNow();
  });
  return (index: number) => {
    wanted.current = index;
    reveal(index);
    tryNow();
  };
}
