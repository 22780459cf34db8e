import type { PackedLog } from '../input/packed-log.ts';
import type { LogFile } from '../input/types.ts';
import { Interrupted } from '../io.ts';
import type { DayOrder, DaysReport } from './types.ts';

/** What a thread is told: to read logs or to make a run once it is done with what it was told before, or to end between two files. */
export type Order = { read: LogFile[] } | { run: DayOrder } | 'stop';

export type Done = { logs: PackedLog[] } | { report: DaysReport };

/** What it answers to each, in their order. Of an error only name, words and stack come through: `fields` are its own. */
export type Answer = Done | { stopped: true } | { error: Error; fields: object };

export function formatFailure(error: unknown): Answer {
  if (error instanceof Interrupted) return { stopped: true };
  return error instanceof Error ? { error, fields: { ...error } } : { error: new Error(String(error)), fields: {} };
}

export function parseFailure(answer: Exclude<Answer, Done>): Error {
  return 'stopped' in answer ? new Interrupted() : Object.assign(answer.error, answer.fields);
}
