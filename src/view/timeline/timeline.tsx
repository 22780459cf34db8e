import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { articleIds, type Metrics, type Row } from '../../core/index.ts';
import { RowMenus } from '../row/row-menus.tsx';
import { RowView } from '../row/row-view.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { readMetrics } from './metrics.ts';
import styles from './timeline.module.css';
import { useCanvas } from './use-canvas.ts';

/** The messages around the reader. It knows a window of rows; core and store decide which. */
export function Timeline() {
  const words = useWords();
  const actions = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const [metrics, width] = useMetrics(scroller);
  const rows = useViewer((state) => state.rows);
  const landing = useViewer((state) => state.landing);
  const sequence = useViewer((state) => state.sequence);
  const date = useViewer((state) => state.date);
  const marked = useViewer((state) => state.marked);
  const chat = useViewer((state) => state.chat?.entry.id);
  const shown = metrics ? rows : noRows;
  const { see, rest } = actions;
  const { items, height, measure } = useCanvas({
    scroller,
    rows: shown,
    landing,
    metrics: metrics ?? blind,
    onSee: see,
    onRest: rest,
  });
  const inView = items.map((item) => shown[item.index]).filter((row) => row !== undefined);
  const isWhole = shown.length > 1 && shown[0]?.shape === 'edge' && shown.at(-1)?.shape === 'edge';
  const ids = articleIds(inView, date);
  useFocusOnLanding(scroller, landing?.focus ? landing.serial : undefined, landing?.position);
  return (
    <>
      <div className={styles.ground} data-whole={isWhole} />
      <div ref={scroller} className={styles.scroller} data-width={width}>
        <div
          className={styles.canvas}
          style={{ height: shown.length > 0 ? height : '100%' }}
          role="feed"
          aria-label={words.app.timeline}
          aria-busy={rows.some(isBlank)}
        >
          {items.map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            const isMarked = marked !== undefined && row.position >= marked.from && row.position <= marked.to;
            return (
              <div
                key={item.key}
                ref={measure}
                data-index={item.index}
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Slot
                  row={row}
                  marked={isMarked}
                  articleId={ids.get(row.key) ?? ''}
                  chat={chat}
                  posInSet={sequence.indexOf(row.position) + 1}
                  setSize={sequence.length}
                />
              </div>
            );
          })}
        </div>
      </div>
      <RowMenus within={scroller} />
    </>
  );
}

const noRows: readonly Row[] = [];
const blind: Metrics = { textWidth: 260, fontSize: 16, lineHeight: 24 };
const isBlank = (row: Row) => row.shape === 'blank';

/** A row is drawn again only when what it shows has changed, not when the list around it is built anew. */
const Slot = memo(RowView, (before, after) => {
  const keys = Object.keys(after) as (keyof typeof after)[];
  return keys.every((key) => (key === 'row' ? isSameRow(before.row, after.row) : before[key] === after[key]));
});

function isSameRow(before: Row, after: Row): boolean {
  if (before === after) return true;
  const keys = Object.keys(after) as (keyof Row)[];
  return (
    before.key === after.key &&
    keys.length === Object.keys(before).length &&
    keys.every((key) => before[key] === after[key])
  );
}

/** The measures of the text column, read again when the timeline's width changes. */
function useMetrics(scroller: React.RefObject<HTMLDivElement | null>): [Metrics | undefined, number] {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const metrics = useMemo(
    () => (scroller.current && width > 0 ? readMetrics(scroller.current, width) : undefined),
    [scroller, width],
  );
  return [metrics, width];
}

/** The keyboard moves the focus along, so that a screen reader reads the message and Tab goes on from it. */
function useFocusOnLanding(
  scroller: React.RefObject<HTMLDivElement | null>,
  serial: number | undefined,
  position = -1,
): void {
  const done = useRef<number | undefined>(undefined);
  const focus = useCallback(() => {
    const article = scroller.current?.querySelector<HTMLElement>(`article[data-position="${position}"]`);
    if (!article) return;
    done.current = serial;
    article.focus({ preventScroll: true });
  }, [scroller, serial, position]);
  useLayoutEffect(() => {
    if (serial !== undefined && done.current !== serial) focus();
  });
}
