import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Metrics } from '../../core/index.ts';
import { readMetrics } from './metrics.ts';

/** The visible part of the timeline: its size, where it begins on the screen, and what a text in it measures. All px. */
export type View = { width: number; height: number; top: number; metrics: Metrics };

/** What is known of the scroller once it stands, and whenever it changes: all that is asked of it, asked at once. */
export function useView(scroller: RefObject<HTMLElement | null>): View | undefined {
  const [view, setView] = useState<View>();
  const [standing] = useState(readStanding);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setView((before) => readView(element, before));
    // To ask the element would lay the page out once more; where the two differ, the observer tells before the paint.
    if (standing) setView(standing);
    else read();
    const observer = new ResizeObserver(() => flushSync(read));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, standing]);
  return view;
}

/** The view of the page's own timeline, which stands where the app's will; asked before anything is drawn, when it costs no layout. */
function readStanding(): View | undefined {
  const element = document.querySelector<HTMLElement>('#day [data-scroller]');
  return element ? readView(element, undefined) : undefined;
}

/** The view as it is now, or the one before where nothing has changed; undefined where nothing can be seen. */
function readView(element: HTMLElement, before: View | undefined): View | undefined {
  const { clientWidth: width, clientHeight: height } = element;
  const { top } = element.getBoundingClientRect();
  if (width === 0) return before;
  if (before?.width === width && before.height === height && before.top === top) return before;
  return { width, height, top, metrics: before?.width === width ? before.metrics : readMetrics(element, width) };
}
