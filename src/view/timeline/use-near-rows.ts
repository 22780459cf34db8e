import { useEffect, useMemo, useState } from 'react';
import { landingIndex, type Row, rowHeights } from '../../core/index.ts';
import type { Landing } from '../../store/types.ts';
import { afterPaint } from '../app/after-paint.ts';

/** The least that a row is high, in px. */
const lowest = rowHeights.time;

/**
 * The rows that the list is told of. All of them, but for the first frame: the list asks each for its height before it
 * draws one, and so knows only those that two views have room for, above and below where it lands.
 */
export function useNearRows(rows: readonly Row[], landing: Landing | undefined, viewHeight: number): readonly Row[] {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterPaint(() => setDrawn(true)), []);
  return useMemo(() => {
    if (drawn || !landing) return rows;
    const index = landingIndex(rows, landing);
    const reach = Math.ceil((2 * viewHeight) / lowest);
    // Where the chat begins, the canvas does: what is above must be known, or all would have to move afterwards.
    const from = rows[0]?.shape === 'edge' ? 0 : Math.max(0, index - reach);
    return rows.slice(from, index + reach);
  }, [drawn, rows, landing, viewHeight]);
}
