import type { HitDay, HitList } from './hit-list.ts';

/** A row of the list of hits: the head of a day, or a hit by its place in the list. */
export type HitRow = { shape: 'day'; day: HitDay } | { shape: 'hit'; index: number };

export type HitRows = {
  readonly length: number;
  /** How many of them are hits. */
  readonly hits: number;
  at(row: number): HitRow | undefined;
  /** The row of a hit. */
  rowOf(index: number): number;
};

/** The list of hits with a head above each day, cut after `most` hits: a browser cannot draw an element of any height. */
export function buildHitRows({ days, length }: HitList, most = Number.POSITIVE_INFINITY): HitRows {
  const shown = Math.min(length, most);
  const heads = days.filter(({ from }) => from < shown);
  const dayOf = (holds: (day: HitDay, number: number) => boolean) => {
    let [low, high] = [0, heads.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(heads[middle] as HitDay, middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    length: shown + heads.length,
    hits: shown,
    at(row) {
      if (row < 0 || row >= shown + heads.length) return undefined;
      const number = dayOf(({ from }, each) => from + each <= row);
      const day = heads[number] as HitDay;
      return row === day.from + number ? { shape: 'day', day } : { shape: 'hit', index: row - number - 1 };
    },
    rowOf: (index) => index + dayOf(({ from }) => from <= index) + 1,
  };
}
