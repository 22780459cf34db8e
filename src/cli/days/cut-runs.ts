import type { ChatFile, Entry } from '../../core/index.ts';
import type { DayChat } from '../output/days.ts';
import { textsOf } from '../output/summary.ts';
import type { DayBeside, DayRun } from './types.ts';

/** Messages of a run, or a day more: the days beside it are looked at twice. */
const least = 8000;

/** Gathers a chat's shards, given in order, into runs of whole days; `entries` are all of the chat's. */
export function createRunCutter(chat: DayChat, entries: readonly Entry[]): (file: ChatFile) => DayRun | undefined {
  let shards: string[] = [];
  let from = 0;
  return ({ text, shard }) => {
    if (!shard) return undefined;
    const { to } = shard;
    shards.push(text);
    const isEnd = to === entries.length;
    if (!isEnd && (to - from < least || entries[to]?.date === entries[to - 1]?.date)) return undefined;
    const run = { chat, from, shards, before: dayBeside(entries, from - 1), after: dayBeside(entries, to) };
    [from, shards] = [to, []];
    return run;
  };
}

/** The day of the message at a position, if there is one. */
function dayBeside(entries: readonly Entry[], position: number): DayBeside | undefined {
  const date = entries[position]?.date;
  if (date === undefined) return undefined;
  let [from, to] = [position, position];
  while (entries[from - 1]?.date === date) from--;
  while (entries[to]?.date === date) to++;
  return { date, said: textsOf(entries.slice(from, to)) };
}
