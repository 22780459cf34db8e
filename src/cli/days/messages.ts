import { Interrupted } from '../io.ts';
import type { DayOrder, DaysReport } from './types.ts';

/** What a thread is told: to make a run once those before are made, or to end between two files. */
export type Order = { run: DayOrder } | 'stop';

/** What it answers to each run, in their order. Of an error only name, words and stack come through: `fields` are its own. */
export type Answer = { report: DaysReport } | { stopped: true } | { error: Error; fields: object };

export function formatFailure(error: unknown): Answer {
  if (error instanceof Interrupted) return { stopped: true };
  return error instanceof Error ? { error, fields: { ...error } } : { error: new Error(String(error)), fields: {} };
}

export function parseFailure(answer: Exclude<Answer, { report: DaysReport }>): Error {
  return 'stopped' in answer ? new Interrupted() : Object.assign(answer.error, answer.fields);
}
