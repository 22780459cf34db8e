import { formatDay, parseDay } from '../../core/index.ts';

/** Bars that stand side by side on a card and can still be told apart. */
const most = 48;
/** A life is told by months; a short one by days, or weeks. */
const shortLife = { days: 31, weeks: 26 };

/** Messages by date, ascending, as bars of one length of time each: days, weeks, or as many months as it takes. */
export function buildBars(days: readonly (readonly [date: string, count: number])[]): number[] {
  const first = parseDay(days[0]?.[0] ?? '') ?? 0;
  const last = parseDay(days.at(-1)?.[0] ?? '') ?? 0;
  const span = last - first;
  const months = monthOf(last) - monthOf(first);
  const together = Math.ceil((months + 1) / most);
  const barOf = (day: number): number => {
    if (span < shortLife.days) return day - first;
    if (span < 7 * shortLife.weeks) return Math.floor((day - first) / 7);
    return Math.floor((monthOf(day) - monthOf(first)) / together);
  };
  const bars = new Array<number>(barOf(last) + 1).fill(0);
  for (const [date, count] of days) {
    const bar = barOf(parseDay(date) ?? first);
    bars[bar] = (bars[bar] ?? 0) + count;
  }
  return bars;
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const [year, month] = formatDay(day).split('-').map(Number);
  return 12 * (year ?? 0) + (month ?? 1) - 1;
}
