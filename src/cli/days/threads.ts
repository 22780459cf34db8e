import type { Worker } from 'node:worker_threads';
import { CommandError, type Io } from '../io.ts';
import { words } from '../words.ts';
import { type Answer, type Order, parseFailure } from './messages.ts';
import type { DayMaker, DaysReport } from './types.ts';

/** Runs that a thread is given: the one that it makes, and one that it can begin at once. */
const most = 2;

type Waiting = { done(report: DaysReport): void; fail(error: unknown): void };
type Line = { thread: Worker; waiting: Waiting[]; ended: Promise<unknown> };

/**
 * Makes runs in these threads, each of which is busy with one at a time. Where one fails all is over: the others end between
 * two files.
 */
export function createDayThreads(threads: readonly Worker[], { signal, language }: Io): DayMaker {
  let failure: { error: unknown } | undefined;
  let closing = false;
  const wake: (() => void)[] = [];
  const wakeAll = () => {
    for (const each of wake.splice(0)) each();
  };
  const fail = (error: unknown) => {
    failure ??= { error };
    for (const { waiting } of lines) for (const each of waiting.splice(0)) each.fail(failure.error);
    wakeAll();
  };
  const die = (reason: string) => fail(new CommandError(words[language].threadDied(reason), 1));
  const lines = threads.map((thread): Line => {
    const waiting: Waiting[] = [];
    thread.on('message', (answer: Answer) => {
      if ('report' in answer) waiting.shift()?.done(answer.report);
      else fail(parseFailure(answer));
      wakeAll();
    });
    thread.on('error', (error) => die(error.message));
    const ended = new Promise((done) => thread.on('exit', done));
    void ended.then((code) => closing || die(`exit code ${code}`));
    return { thread, waiting, ended };
  });
  const send = ({ thread }: Line, order: Order) => thread.postMessage(order);
  const stop = () => fail(signal?.reason);
  signal?.addEventListener('abort', stop);
  return {
    async ready() {
      while (!failure && lines.every(({ waiting }) => waiting.length >= most)) {
        await new Promise<void>((done) => wake.push(done));
      }
      if (failure) throw failure.error;
    },
    make(run) {
      const line = lines.reduce((best, each) => (each.waiting.length < best.waiting.length ? each : best));
      send(line, { run });
      const made = new Promise<DaysReport>((done, fail) => line.waiting.push({ done, fail }));
      // Whoever waits for all of them hears of it later than of the first.
      made.catch(() => {});
      return made;
    },
    async close() {
      closing = true;
      signal?.removeEventListener('abort', stop);
      for (const line of lines) send(line, 'stop');
      await Promise.all(lines.map(({ ended }) => ended));
    },
  };
}
