import { parseDay } from '../days.ts';

type Day = { number: number; from: number; to: number };

/** Most messages of a shard; only more than these within one second make a larger one. */
const most = 2000;

/** Messages that are cut in one go: what a changed day can disturb. */
const blockMost = 8 * most;

/**
 * Cuts a chat's messages, in order of time, into shards at day borders, and gives the positions where they end.
 * The calendar is halved (in runs of 2^k days counted from 1970) until a run holds at most 16,000 messages; within a
 * run days are taken while they fit. So tomorrow's log changes the last shard only, and a changed or inserted day
 * its own and at most the few that follow in its run: borders depend on nothing outside of it.
 */
export function cutShards(times: readonly { date: string; second: number }[]): number[] {
  const days = listDays(times);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  let size = 1;
  while (Math.floor(first.number / size) !== Math.floor(last.number / size)) size *= 2;
  const start = Math.floor(first.number / size) * size;
  return cutRun(days, start, size).flatMap((block) => cutBlock(block, times));
}

function listDays(times: readonly { date: string; second: number }[]): Day[] {
  const days: Day[] = [];
  times.forEach(({ date }, index) => {
    const day = days.at(-1);
    if (day && times[day.from]?.date === date) day.to = index + 1;
    else days.push({ number: parseDay(date) ?? 0, from: index, to: index + 1 });
  });
  return days;
}

/** The blocks of a run of `size` days that begins with the day number `start`. */
function cutRun(days: Day[], start: number, size: number): Day[][] {
  const from = days[0]?.from ?? 0;
  const to = days.at(-1)?.to ?? 0;
  if (size === 1 || to - from <= blockMost) return days.length > 0 ? [days] : [];
  const middle = start + size / 2;
  const split = days.findIndex((day) => day.number >= middle);
  const early = split < 0 ? days : days.slice(0, split);
  const late = split < 0 ? [] : days.slice(split);
  return [...cutRun(early, start, size / 2), ...cutRun(late, middle, size / 2)];
}

function cutBlock(days: Day[], times: readonly { second: number }[]): number[] {
  const ends: number[] = [];
  let from = days[0]?.from ?? 0;
  for (const day of days) {
    if (day.to - from > most && day.from > from) {
      ends.push(day.from);
      from = day.from;
    }
    if (day.to - from > most) {
      ends.push(...cutDay(day, times));
      from = day.to;
    }
  }
  if (from < (days.at(-1)?.to ?? 0)) ends.push(days.at(-1)?.to ?? 0);
  return ends;
}

/** The ends of a large day's shards, its own end included. */
function cutDay(day: Day, times: readonly { second: number }[]): number[] {
  const ends: number[] = [];
  let from = day.from;
  let second = day.from;
  for (let index = day.from + 1; index < day.to; index++) {
    if (times[index]?.second !== times[index - 1]?.second) second = index;
    if (index + 1 - from > most && second > from) {
      ends.push(second);
      from = second;
    }
  }
  return [...ends, day.to];
}
