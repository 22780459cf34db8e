import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createDayThreads } from '../../../src/cli/days/threads.ts';
import type { DayMaker, DayRun } from '../../../src/cli/days/types.ts';
import { CommandError, Interrupted, type Io } from '../../../src/cli/io.ts';

const io = (signal?: AbortSignal): Io => ({
  out: async () => {},
  err: () => {},
  terminal: false,
  language: 'en',
  ...(signal && { signal }),
});

/** A thread that does this with each order that it gets. */
const thread = (script: string) =>
  new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (order) => { ${script} })`,
    {
      eval: true,
    },
  );
const obey = "if (order === 'stop') parentPort.close(); else";
const diligent = `${obey} parentPort.postMessage({ report: { days: [], paths: [order.run.chat.id], changed: 1 } })`;

/** Makes runs in this thread, and says so. */
const own: DayMaker = {
  make: async ({ chat }) => ({ days: [], paths: [`here: ${chat.id}`], changed: 1 }),
  close: async () => {},
};

const run = (id: string): DayRun => ({ chat: { id, title: id, count: 1, noindex: false }, from: 0, shards: [] });

describe('threads that make days', () => {
  it('are given runs in turn, and answer each', async () => {
    const days = createDayThreads([thread(diligent), thread(diligent)], io(), own);
    const reports: Promise<{ paths: string[] }>[] = [];
    for (let number = 0; number < 9; number++) reports.push(days.make(run(`run ${number}`)));
    expect((await Promise.all(reports)).map(({ paths }) => paths[0])).toEqual(
      Array.from({ length: 9 }, (_, number) => `run ${number}`),
    );
    await days.close();
  });

  it('leave to this one what none has begun with, when nothing else is left to be done here', async () => {
    // Begins with the first only, and passes the others once they are claimed.
    const pass =
      'Atomics.load(order.claimed, 0) === 1 ? parentPort.postMessage({ passed: true }) : setTimeout(pass, 1)';
    const begin =
      "Atomics.store(order.claimed, 0, 1); parentPort.postMessage({ report: { days: [], paths: ['there'], changed: 1 } })";
    const script = `${obey} if (order.run.chat.id === 'a') { ${begin} } else { const pass = () => ${pass}; pass() }`;
    const days = createDayThreads([thread(script)], io(), own);
    const reports = ['a', 'b', 'c'].map((id) => days.make(run(id)));
    await reports[0];
    await days.finish?.();
    expect((await Promise.all(reports)).map(({ paths }) => paths[0])).toEqual(['there', 'here: b', 'here: c']);
    await days.close();
  });

  it('are over where this one fails', async () => {
    const failing: DayMaker = { ...own, make: () => Promise.reject(new Error('full')) };
    const days = createDayThreads([thread(`${obey} {}`)], io(), failing);
    const made = days.make(run('a'));
    await days.finish?.();
    await expect(made).rejects.toThrow('full');
    await days.close();
  });

  it.each<[how: string, script: string, reason: string]>([
    ['ends', 'process.exit(3)', 'exit code 3'],
    ['throws', "throw new Error('no more')", 'no more'],
  ])('say in a sentence that one %s, whatever the others do', async (_, script, reason) => {
    const days = createDayThreads([thread(script), thread(`${obey} {}`)], io(), own);
    const failures = await Promise.allSettled([days.make(run('a')), days.make(run('b'))]);
    for (const failure of failures) {
      const error = failure.status === 'rejected' ? failure.reason : undefined;
      expect(error).toBeInstanceOf(CommandError);
      expect(error.exitCode).toBe(1);
      expect(error.message).toContain(`a thread that makes pages ended unexpectedly (${reason})`);
    }
    expect(() => days.make(run('c'))).toThrow(CommandError);
    await days.close();
  });

  it('pass on what the system says of a file', async () => {
    const full =
      "parentPort.postMessage({ error: new Error('full'), fields: { code: 'ENOSPC', syscall: 'write', path: '/x' } })";
    const days = createDayThreads([thread(`${obey} ${full}`)], io(), own);
    await expect(days.make(run('a'))).rejects.toMatchObject({ code: 'ENOSPC', syscall: 'write', path: '/x' });
    await days.close();
  });

  it('are given up at once when the user wants to stop, and end', async () => {
    const stop = new AbortController();
    const threads = [thread(`${obey} {}`), thread(`${obey} {}`)];
    const days = createDayThreads(threads, io(stop.signal), own);
    const made = days.make(run('a'));
    stop.abort(new Interrupted());
    await expect(made).rejects.toBeInstanceOf(Interrupted);
    expect(() => days.make(run('b'))).toThrow(Interrupted);
    await days.close();
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });
});
