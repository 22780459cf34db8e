import type { ChatFile, Entry } from '../../core/index.ts';
import { packTexts } from '../input/packed-texts.ts';
import { runKey } from '../ledger/keys.ts';
import type { DayChat } from '../output/days.ts';
import { textsOf } from '../output/summary.ts';
import type { DayBeside, DayRun } from './types.ts';

/** A run, and the key of all that its pages depend on. */
export type CutRun = { run: DayRun; key: string };

/**
 * Gathers a chat's shards, given in order, into runs of whole days, as short as that: what is made of one depends on it and the days
 * beside it alone. `entries` are all of the chat's.
 */
export function createRunCutter(chat: DayChat, entries: readonly Entry[]): (file: ChatFile) => CutRun | undefined {
  let shards: string[] = [];
  let from = 0;
  return (file) => {
    if (!file.shard) return undefined;
    const { to } = file.shard;
    shards.push(file.path);
    if (to < entries.length && entries[to]?.date === entries[to - 1]?.date) return undefined;
    const beside = { before: dayBeside(entries, from - 1), after: dayBeside(entries, to) };
    const run = { chat, from, shards, ...beside };
    [from, shards] = [to, []];
    return { run, key: runKey(run) };
  };
}

/** The day of the message at a position, if there is one. */
function dayBeside(entries: readonly Entry[], position: number): DayBeside | undefined {
  const date = entries[position]?.date;
  if (date === undefined) return undefined;
  let [from, to] = [position, position + 1];
  while (entries[from - 1]?.date === date) from--;
  while (entries[to]?.date === date) to++;
  return { date, said: packTexts(textsOf(entries.slice(from, to))) };
}
