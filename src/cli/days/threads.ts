import type { Worker } from 'node:worker_threads';
import { CommandError, type Io } from '../io.ts';
import { words } from '../words.ts';
import { type Answer, type Asked, claim, type Done, formatRun, type Order, parseFailure } from './messages.ts';
import { readInBatches } from './read-batches.ts';
import type { DayMaker, DaysReport } from './types.ts';

type Waiting = { order: Asked; done(answer: Done): void; fail(error: unknown): void };
type Line = { thread: Worker; waiting: Waiting[]; ended: Promise<unknown> };

/**
 * Makes runs in these threads. They wait there, for who hands them over has other things to do meanwhile, until it makes by `own` what is left.
 * Where one fails all is over: the others end between two files.
 */
export function createDayThreads(
  threads: readonly Worker[],
  { signal, language }: Pick<Io, 'signal' | 'language'>,
  own: DayMaker,
): DayMaker {
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
      if ('stopped' in answer || 'error' in answer) fail(parseFailure(answer));
      else {
        const asked = waiting.shift();
        if (!('passed' in answer)) asked?.done(answer);
      }
    });
    thread.on('error', (error) => die(error.message));
    const ended = new Promise((done) => thread.on('exit', done));
    void ended.then((code) => closing || die(`exit code ${code}`));
    return { thread, waiting, ended };
  });
  const send = ({ thread }: Line, order: Order) => thread.postMessage(order);
  /** Given to the one with the least to do. */
  function ask<Result extends Done>(order: Asked): Promise<Result> {
    if (failure) throw failure.error;
    const line = lines.reduce((best, each) => (each.waiting.length < best.waiting.length ? each : best));
    send(line, order);
    const answer = new Promise<Result>((done, fail) =>
      line.waiting.push({ order, done: done as Waiting['done'], fail }),
    );
    // Whoever waits for all of them hears of it later than of the first.
    answer.catch(() => {});
    return answer;
  }
  const stop = () => fail(signal?.reason);
  signal?.addEventListener('abort', stop);
  return {
    read: (logs, onBytes) => readInBatches(logs, { ask: (read) => ask({ read }), atOnce: 2 * lines.length, onBytes }),
    make: (run) => ask<{ report: DaysReport }>(formatRun(run)).then(({ report }) => report),
    finish: () => makeLeft(lines, own).catch(fail),
    async close() {
      closing = true;
      signal?.removeEventListener('abort', stop);
      for (const line of lines) send(line, 'stop');
      await Promise.all([own.close(), ...lines.map(({ ended }) => ended)]);
    },
  };
}

/** Makes what no thread has begun with, the last first: these wait longest. A line grows no longer now. */
async function makeLeft(lines: readonly Line[], own: DayMaker): Promise<void> {
  const left = lines.flatMap(({ waiting }) => waiting.map((asked, place) => ({ asked, place })));
  left.sort((a, b) => b.place - a.place);
  for (const { asked } of left) {
    if ('run' in asked.order && claim(asked.order)) asked.done({ report: await own.make(asked.order.run) });
  }
}
