import '../../../../src/view/tokens.css';
import '../../../../src/view/reset.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { buildRows, type Row, rowIndexAt, wholeSequence } from '../../../../src/core/index.ts';
import { RowView } from '../../../../src/view/row/row-view.tsx';
import { ViewerContext } from '../../../../src/view/viewer.ts';
import { WordsContext } from '../../../../src/view/words/words.ts';
import { zh } from '../../../../src/view/words/zh.ts';
import { loadArchive } from '../archive.ts';
import { idleViewer } from '../idle-viewer.ts';
import styles from './plain.module.css';

// @tanstack/react-virtual as its documentation shows it, over every row of an archive: what our timeline is held
// against. ?site=/10000/&at=5000&width=800&height=852
const query = new URLSearchParams(location.search);
const overscanRows = 12;

/** As React's documentation has it, too: drawn again when what it is given has changed. */
const Slot = memo(RowView);

function Plain({ rows, at }: { rows: readonly Row[]; at: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => 76,
    overscan: overscanRows,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useLayoutEffect(() => list.scrollToIndex(rowIndexAt(rows, at), { align: 'start' }), []);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ width: Number(query.get('width')), height: Number(query.get('height')) }}
    >
      <div className={styles.canvas} style={{ height: list.getTotalSize() }} role="feed" aria-label="plain">
        {list.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            className={styles.slot}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Slot
              row={rows[item.index] as Row}
              posInSet={item.index + 1}
              setSize={rows.length}
              marked={false}
              articleId={String(item.key)}
              chat="bench"
            />
          </div>
        ))}
      </div>
    </div>
  );
}

const { map, shards } = await loadArchive(query.get('site') ?? '');
const sequence = wholeSequence(map.count);
const window = { from: 0, to: map.count };
const rows = buildRows({ map, sequence, window, shard: (number) => shards.get(number), me: undefined });

createRoot(document.getElementById('root') as HTMLElement).render(
  <WordsContext value={zh}>
    <ViewerContext value={idleViewer()}>
      <Plain rows={rows} at={Number(query.get('at'))} />
    </ViewerContext>
  </WordsContext>,
);
