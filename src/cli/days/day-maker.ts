import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import { createRunMaker } from './make-run.ts';
import { createDayThreads } from './threads.ts';
import type { DayMaker, DaySetup } from './types.ts';

/** Starts a thread that serves days (thread.ts), one of so many. */
export type StartThread = (setup: DaySetup, count: number) => Worker;

/** Logs of so many bytes are made sooner in one thread than others are started. */
const leastBytes = 2e6;

/** Each has a memory of its own: more of them would not keep a large build small. */
const mostThreads = 3;

/**
 * Beside this one: it is busy, too, with what is told of a chat as a whole. As many as processors, they would take turns with it, and each
 * has all functions compiled for itself, which on two processors took up to a fifth of their time.
 */
const countThreads = () => Math.min(Math.max(1, availableParallelism() - 1), mostThreads);

/** Makes days in threads where it can and where that is worth it for logs of this size, else in this one. */
export function createDayMaker(
  setup: DaySetup,
  start: StartThread | undefined,
  { bytes, io }: { bytes: number; io: Io },
) {
  const own = createOwnThread(setup, io);
  if (!start || bytes < leastBytes) return own;
  const count = countThreads();
  const threads = Array.from({ length: count }, () => start(setup, count));
  return createDayThreads(threads, io, own);
}

function createOwnThread(setup: DaySetup, { signal }: Io): DayMaker {
  const make = createRunMaker(setup, async () => {
    // Signals come in between.
    await setImmediate();
    signal?.throwIfAborted();
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    make(run) {
      signal?.throwIfAborted();
      const made = last.then(() => make(run));
      last = made;
      made.catch(() => {});
      return made;
    },
    close: async () => void (await last.catch(() => {})),
  };
}
