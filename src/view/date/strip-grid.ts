import { cellOf, stripsOf } from '../../core/index.ts';

/** How a year is drawn: in one strip or two; cells of `size` px stand `pitch` px apart, all of it `width` px wide. */
export type StripGrid = { halves: boolean; pitch: number; size: number; width: number };

/** Below this a year in one strip has cells that nobody could point at. */
const leastYearPitch = 10;

/** The largest whole px that fit, so that cells are crisp; larger ones than 14 px would not be seen as one picture. */
export function stripGridFor(width: number, years: readonly number[]): StripGrid {
  const halves = Math.floor(width / columnsOf(years, false)) < leastYearPitch;
  const columns = columnsOf(years, halves);
  const pitch = Math.min(14, Math.max(6, Math.floor((width + gap) / columns)));
  const size = pitch - (pitch > 8 ? gap : 1);
  return { halves, pitch, size, width: (columns - 1) * pitch + size };
}

const gap = 2;

/** As many weeks as the longest of these years, or their halves, has: hardly ever the most that there could be. */
function columnsOf(years: readonly number[], halves: boolean): number {
  const strips = years.flatMap((year) => stripsOf(year, halves));
  return Math.max(1, ...strips.map((strip) => cellOf(strip, strip.to).column + 1));
}
