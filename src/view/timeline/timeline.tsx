import { useRef } from 'react';
import type { Row } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import { useViewer } from '../viewer.ts';
import groundStyles from './ground.module.css';
import { Rows } from './rows.tsx';
import styles from './timeline.module.css';
import { useView } from './use-view.ts';

/** After the first messages: nobody presses what is not there. */
const RowMenus = createPart(async () => (await import('../row/row-menus.tsx')).RowMenus, {
  quiet: true,
  late: true,
});

/** The messages around the reader. It knows a window of rows; core and store decide which. */
export function Timeline() {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller);
  const whole = useViewer((state) => isWhole(state.rows));
  return (
    <>
      <div className={groundStyles.ground} data-whole={whole} />
      <div ref={scroller} className={styles.scroller}>
        {view && <Rows scroller={scroller} view={view} />}
      </div>
      <RowMenus within={scroller} />
    </>
  );
}

/** Whether the window holds the whole chat: nothing is left that a placeholder could stand for. */
function isWhole(rows: readonly Row[]): boolean {
  return rows.length > 1 && rows[0]?.shape === 'edge' && rows.at(-1)?.shape === 'edge';
}
