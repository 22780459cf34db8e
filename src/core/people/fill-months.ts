import { addMonths } from '../calendar/add-months.ts';
import { formatDay, parseDay } from '../days.ts';

type MonthCount = { month: string; count: number };

/** Every month from that of one date to that of another, in order, with its messages; those outside are left out. */
export function fillMonths(months: readonly MonthCount[], from: string, to: string): MonthCount[] {
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const filled: MonthCount[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = after(month)) {
    if (parseDay(`${month}-01`) === undefined) break;
    filled.push({ month, count: counts.get(month) ?? 0 });
  }
  return filled;
}

function after(month: string): string {
  return formatDay(addMonths(parseDay(`${month}-01`) ?? 0, 1)).slice(0, 7);
}
