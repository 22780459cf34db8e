import { type ComponentType, memo, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { articleIds, type Row } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import type { RowProps } from '../row/row-props.ts';
import { views } from '../row/row-view.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { takeOver } from './take-over.ts';
import styles from './timeline.module.css';
import { useCanvas } from './use-canvas.ts';
import { useNearRows } from './use-near-rows.ts';
import type { View } from './use-view.ts';

type RowsProps = { scroller: RefObject<HTMLDivElement | null>; view: View };

const Tick = createPart(async () => (await import('../sharing/parts.ts')).Tick, { quiet: true });

/** The canvas with the rows in view. */
export function Rows({ scroller, view }: RowsProps) {
  const words = useWords();
  const actions = useActions();
  const see: typeof actions.see = (first, last, place) => {
    actions.see(first, last, place);
    if (scroller.current) takeOver(scroller.current, actions.stand);
  };
  const landing = useViewer((state) => state.landing);
  const rows = useNearRows(
    useViewer((state) => state.rows),
    landing,
    view.height,
  );
  const shown = useViewer((state) => state.shown);
  const date = useViewer((state) => state.date);
  const marked = useViewer((state) => state.marked);
  const chat = useViewer((state) => state.chat?.entry.id);
  const selecting = useViewer((state) => state.selection !== undefined);
  const { items, height, measure } = useCanvas({ scroller, rows, landing, view, onSee: see, onRest: actions.rest });
  const drawn = items.flatMap((item) => rows[item.index] ?? []);
  const ids = articleIds(drawn, date);
  useFocusOnLanding(scroller, landing?.focus ? landing.serial : undefined, landing?.position);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take a name
    <div
      className={styles.canvas}
      style={{ height: rows.length > 0 ? height : '100%' }}
      // A feed holds articles only, and no ticks beside them.
      role={selecting ? 'group' : 'feed'}
      aria-label={words.app.timeline}
      aria-busy={drawn.some((row) => row.shape === 'blank')}
    >
      {items.map((item) => {
        const row = rows[item.index];
        const Slot = row && slots[row.shape];
        if (!Slot) return null;
        return (
          <div
            key={item.key}
            ref={measure}
            data-index={item.index}
            className={styles.slot}
            // Its button has no place in a feed but in an article.
            role={row.shape === 'fold' ? 'article' : undefined}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {selecting && <Tick row={row} />}
            <Slot
              row={row}
              marked={marked !== undefined && lastOf(row) >= marked.from && row.position <= marked.to}
              articleId={ids.get(row.key) ?? ''}
              chat={chat}
              posInSet={shown.indexOf(row.position) + 1}
              setSize={shown.length}
            />
          </div>
        );
      })}
    </div>
  );
}

/** A row is drawn again only when what it shows has changed, not when the list around it is built anew. */
const slots: Readonly<Record<string, ComponentType<RowProps>>> = Object.fromEntries(
  Object.entries(views).map(([shape, View]) => [shape, memo(View as ComponentType<RowProps>, isSameSlot)]),
);

function isSameSlot(before: RowProps, after: RowProps): boolean {
  const keys = Object.keys(after) as (keyof RowProps)[];
  return keys.every((key) => (key === 'row' ? isSameRow(before.row, after.row) : before[key] === after[key]));
}

function isSameRow(before: Row, after: Row): boolean {
  if (before === after) return true;
  const keys = Object.keys(after) as (keyof Row)[];
  return (
    before.key === after.key &&
    keys.length === Object.keys(before).length &&
    keys.every((key) => before[key] === after[key])
  );
}

/** The keyboard moves the focus along, so that a screen reader reads the message and Tab goes on from it. */
function useFocusOnLanding(scroller: RowsProps['scroller'], serial: number | undefined, position = -1): void {
  const done = useRef<number | undefined>(undefined);
  const focus = useCallback(() => {
    const find = (tag: string) => scroller.current?.querySelector<HTMLElement>(`${tag}[data-position="${position}"]`);
    // A message, or the button of the fold that it is in.
    const target = find('article') ?? find('button');
    if (!target) return;
    done.current = serial;
    target.focus({ preventScroll: true });
  }, [scroller, serial, position]);
  useLayoutEffect(() => {
    if (serial !== undefined && done.current !== serial) focus();
  });
}

/** The position of the last message that a row shows: both phones' copies are in one. */
function lastOf(row: Row): number {
  return row.position + Number(row.shape === 'message' && row.twin !== undefined);
}
