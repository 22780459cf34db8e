import type { Worker } from 'node:worker_threads';
import { CommandError, type Io } from '../io.ts';
import { words } from '../words.ts';
import { type Answer, type Order, parseFailure } from './messages.ts';
import type { DayMaker, DaysReport } from './types.ts';

type Waiting = { done(report: DaysReport): void; fail(error: unknown): void };
type Line = { thread: Worker; waiting: Waiting[]; ended: Promise<unknown> };

/**
 * Makes runs in these threads. They wait there, for who hands them over has other things to do meanwhile. Where one fails all is over: the
 * others end between two files.
 */
export function createDayThreads(threads: readonly Worker[], { signal, language }: Io): DayMaker {
  let failure: { error: unknown } | undefined;
  let closing = false;
  const fail = (error: unknown) => {
    failure ??= { error };
    for (const { waiting } of lines) for (const each of waiting.splice(0)) each.fail(failure.error);
  };
  const die = (reason: string) => fail(new CommandError(words[language].threadDied(reason), 1));
  const lines = threads.map((thread): Line => {
    const waiting: Waiting[] = [];
    thread.on('message', (answer: Answer) => {
      if ('report' in answer) waiting.shift()?.done(answer.report);
      else fail(parseFailure(answer));
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
    make(run) {
      if (failure) throw failure.error;
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
