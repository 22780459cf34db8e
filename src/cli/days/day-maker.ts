import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import { createRunMaker } from './make-run.ts';
import { createDayThreads } from './threads.ts';
import type { DayMaker, DaySetup } from './types.ts';

/** Starts a thread that serves days (thread.ts). */
export type StartThread = (setup: DaySetup) => Worker;

/** Logs of so many bytes are made sooner in one thread than others are started. */
const leastBytes = 2e6;

/** Each has a memory of its own: more of them would not keep a large build small. */
const mostThreads = 3;

/** Makes days in threads where it can and where that is worth it for logs of this size, else in this one. */
export function createDayMaker(
  setup: DaySetup,
  start: StartThread | undefined,
  { bytes, io }: { bytes: number; io: Io },
) {
  if (!start || bytes < leastBytes) return createOwnThread(setup, io);
  const count = Math.min(availableParallelism(), mostThreads);
  return createDayThreads(
    Array.from({ length: count }, () => start(setup)),
    io,
  );
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
