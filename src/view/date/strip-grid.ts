import { stripColumns } from '../../core/index.ts';

/** How a year is drawn: in one strip or two, of so many columns, whose cells are `pitch` px apart. */
export type StripGrid = { halves: boolean; columns: number; pitch: number };

/** Below this a year in one strip has cells that nobody could point at. */
const leastYearPitch = 10;

/** The largest whole px that fit, so that cells are crisp; larger ones than 14 px would not be seen as one picture. */
export function stripGridFor(width: number): StripGrid {
  const year = Math.floor(width / stripColumns.year);
  const halves = year < leastYearPitch;
  const columns = halves ? stripColumns.half : stripColumns.year;
  return { halves, columns, pitch: Math.min(14, Math.max(6, Math.floor(width / columns))) };
}
