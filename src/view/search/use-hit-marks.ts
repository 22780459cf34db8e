import { useEffect } from 'react';
import type { Query } from '../../core/index.ts';
import type { Searching } from '../../store/searching/searching.ts';
import { useViewer } from '../viewer.ts';
import { rangesIn } from './ranges.ts';
import { useSearch } from './use-searching.ts';

/** The names of the marks in the style sheet (hit-bar.module.css). */
const names = { all: 'liaoji-hit', here: 'liaoji-hit-here' };

type Marking = { query: Query; positions: Int32Array; here: number | undefined };

/**
 * Marks in the timeline's hits what was searched for, without touching what is drawn: with the CSS Custom Highlight API, also in rows
 * that are drawn later. Where the browser lacks it, nothing is marked but the hit that the reader is at.
 */
export function useHitMarks(searching: Searching): void {
  const query = useSearch(searching, (state) => state.query);
  const found = useSearch(searching, (state) => state.found);
  const chat = useViewer((state) => state.chat?.entry.id);
  const here = useViewer((state) => state.marked?.from);
  useEffect(() => {
    const positions = found?.chats.find((each) => each.chat === chat)?.positions;
    const main = document.querySelector<HTMLElement>('#root main');
    if (!query || !positions || !main || typeof Highlight === 'undefined') return;
    const marking = { query, positions, here };
    mark(main, marking);
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => mark(main, marking));
    });
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const name of Object.values(names)) CSS.highlights.delete(name);
    };
  }, [query, found, chat, here]);
}

function mark(main: HTMLElement, { query, positions, here }: Marking): void {
  const marks = { all: new Highlight(), here: new Highlight() };
  for (const article of main.querySelectorAll<HTMLElement>('article[data-position]')) {
    const position = Number(article.dataset.position);
    if (!holds(positions, position)) continue;
    for (const range of rangesIn(article, query)) marks[position === here ? 'here' : 'all'].add(range);
  }
  CSS.highlights.set(names.all, marks.all);
  CSS.highlights.set(names.here, marks.here);
}

/** Whether a position is among these, which ascend. */
function holds(positions: Int32Array, position: number): boolean {
  let [low, high] = [0, positions.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return positions[low] === position;
}
