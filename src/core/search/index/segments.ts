import { parseDay } from '../../days.ts';

/** Most messages of the last segment; and it is an eighth of the chat at most, since what stands in both takes room. */
const mostInTail = 1 << 15;

/**
 * Cuts a chat into the segments of its index: all that is past, and the latest days. These are the last run of 2^k days counted from
 * 1970-01-01, the longest with at most 32,768 messages and an eighth of all. So tomorrow's log changes the files of the last segment only, but for the few days in a
 * year on which a run is full. Gives where the segments end.
 */
export function cutSegments(times: readonly { date: string }[]): number[] {
  const last = parseDay(times.at(-1)?.date ?? '');
  if (last === undefined) return [];
  const most = Math.min(mostInTail, times.length / 8);
  let border = times.length;
  for (let size = 1024; size >= 1; size /= 2) {
    border = firstOn(times, last - (last % size));
    if (times.length - border <= most) return [border, times.length];
  }
  return [times.length];
}

/** The first of these on a day or after it. */
function firstOn(times: readonly { date: string }[], day: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parseDay(times[middle]?.date ?? '') ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
