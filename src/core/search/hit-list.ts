import { type ChatMap, dayAt } from '../archive/chat-map.ts';
import type { Hit, SearchProgress } from './types.ts';

/** Hits in the order in which they are listed: by day, of a day by chat (as in the manifest), of a chat by position. */
export type HitList = {
  readonly length: number;
  at(index: number): Hit | undefined;
  /** Where a message stands in the list, or would stand if it were a hit: at `index`, before what stands there now. */
  find(hit: Hit): { index: number; isHit: boolean };
  /** The runs of hits of one day, in that order: `from` … `to - 1`. */
  readonly days: readonly HitDay[];
};

export type HitDay = { date: string; from: number; to: number };

type Run = { date: string; chat: number; start: number; end: number };

/** Lists what a search found so far. `maps` by chat id. With `newest` all is the other way round, but for the order of chats. */
export function listHits(
  { chats }: Pick<SearchProgress, 'chats'>,
  maps: ReadonlyMap<string, ChatMap>,
  order: 'newest' | 'oldest',
): HitList {
  const runs = chats.flatMap(({ chat, positions }, number) => cutByDay(positions, maps.get(chat), number));
  const sign = order === 'newest' ? -1 : 1;
  runs.sort((a, b) => (a.date === b.date ? a.chat - b.chat : a.date < b.date ? -sign : sign));
  const starts = new Int32Array(runs.length + 1);
  runs.forEach(({ start, end }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + end - start;
  });
  const length = starts.at(-1) ?? 0;
  const at = (index: number): Hit | undefined => {
    if (index < 0 || index >= length) return undefined;
    const number = runAt(starts, index);
    const { chat, start, end } = runs[number]!;
    const offset = index - (starts[number] ?? 0);
    const found = chats[chat]!;
    return {
      chat: found.chat,
      position: found.positions[order === 'newest' ? end - 1 - offset : start + offset] ?? 0,
    };
  };
  return { length, days: listDays(runs, starts), at, find: (hit) => findHit(hit, { length, at, maps, sign }) };
}

type Finding = Pick<HitList, 'length' | 'at'> & { maps: ReadonlyMap<string, ChatMap>; sign: number };

function findHit(hit: Hit, { length, at, maps, sign }: Finding): { index: number; isHit: boolean } {
  const chats = [...maps.keys()];
  const dateOf = ({ chat, position }: Hit) => {
    const map = maps.get(chat);
    return map?.dates[dayAt(map, position)] ?? '';
  };
  const date = dateOf(hit);
  const stands = (other: Hit) => {
    const [otherDate, chat] = [dateOf(other), chats.indexOf(other.chat) - chats.indexOf(hit.chat)];
    if (otherDate !== date) return otherDate < date ? -sign : sign;
    return chat || (other.position - hit.position) * sign;
  };
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stands(at(middle)!) < 0) low = middle + 1;
    else high = middle;
  }
  const found = at(low);
  return { index: low, isHit: found?.chat === hit.chat && found.position === hit.position };
}

/** How many hits fall on each of a chat's days with messages (`dates` of its map). */
export function countByDay(positions: Int32Array, map: ChatMap): Int32Array {
  const counts = new Int32Array(map.dates.length);
  for (const { day, start, end } of daysOf(positions, map)) counts[day] = end - start;
  return counts;
}

function cutByDay(positions: Int32Array, map: ChatMap | undefined, chat: number): Run[] {
  if (!map) return [];
  return daysOf(positions, map).map(({ day, start, end }) => ({ date: map.dates[day] ?? '', chat, start, end }));
}

function daysOf(positions: Int32Array, map: ChatMap): { day: number; start: number; end: number }[] {
  const days = [];
  let start = 0;
  while (start < positions.length) {
    const day = dayAt(map, positions[start] ?? 0);
    const next = map.starts[day + 1] ?? 0;
    let end = start;
    while (end < positions.length && (positions[end] ?? 0) < next) end++;
    days.push({ day, start, end });
    start = end;
  }
  return days;
}

function listDays(runs: readonly Run[], starts: Int32Array): HitDay[] {
  const days: HitDay[] = [];
  runs.forEach(({ date }, index) => {
    const last = days.at(-1);
    const to = starts[index + 1] ?? 0;
    if (last?.date === date) last.to = to;
    else days.push({ date, from: starts[index] ?? 0, to });
  });
  return days;
}

/** The last run that begins at or before an index. */
function runAt(starts: Int32Array, index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
