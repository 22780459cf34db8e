import type { PackedLog } from '../input/packed-log.ts';
import type { LogFile } from '../input/types.ts';
import { Interrupted } from '../io.ts';
import type { DayOrder, DaysReport } from './types.ts';

/** What a thread is asked for, once it is done with what it was asked for before: to read logs, or to make a run unless another has claimed it. */
export type Asked = { read: LogFile[] } | RunAsked;

/** `claimed` is memory that all threads see. */
export type RunAsked = { run: DayOrder; claimed: Int32Array };

/** What a thread is told; to stop is to end between two files. */
export type Order = Asked | 'stop';

export type Done = { logs: PackedLog[] } | { report: DaysReport };

/** What it answers to each, in their order. Of an error only name, words and stack come through: `fields` are its own. */
export type Answer = Done | { passed: true } | { stopped: true } | { error: Error; fields: object };

export function formatRun(run: DayOrder): RunAsked {
  return { run, claimed: new Int32Array(new SharedArrayBuffer(4)) };
}

/** True for who asks first. */
export function claim({ claimed }: RunAsked): boolean {
  return Atomics.exchange(claimed, 0, 1) === 0;
}

export function formatFailure(error: unknown): Answer {
  if (error instanceof Interrupted) return { stopped: true };
  return error instanceof Error ? { error, fields: { ...error } } : { error: new Error(String(error)), fields: {} };
}

export function parseFailure(answer: Exclude<Answer, Done | { passed: true }>): Error {
  return 'stopped' in answer ? new Interrupted() : Object.assign(answer.error, answer.fields);
}
