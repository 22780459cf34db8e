import type { Cell } from '../../core/index.ts';

/** Squares of `size` px at cells `pitch` px apart, as one path: thousands of days are five elements a year. */
export function squares(cells: readonly Cell[], pitch: number, size: number): string {
  return cells.map(({ column, row }) => `M${column * pitch} ${row * pitch}h${size}v${size}h-${size}z`).join('');
}
