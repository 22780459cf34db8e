import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createDayThreads } from '../../../src/cli/days/threads.ts';
import type { DayRun } from '../../../src/cli/days/types.ts';
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

const run = (id: string): DayRun => ({ chat: { id, title: id, count: 1, noindex: false }, from: 0, shards: [] });

describe('threads that make days', () => {
  it('are given runs in turn, and answer each', async () => {
    const days = createDayThreads([thread(diligent), thread(diligent)], io());
    const reports: Promise<{ paths: string[] }>[] = [];
    for (let number = 0; number < 9; number++) reports.push(days.make(run(`run ${number}`)));
    expect((await Promise.all(reports)).map(({ paths }) => paths[0])).toEqual(
      Array.from({ length: 9 }, (_, number) => `run ${number}`),
    );
    await days.close();
  });

  it.each<[how: string, script: string, reason: string]>([
    ['ends', 'process.exit(3)', 'exit code 3'],
    ['throws', "throw new Error('no more')", 'no more'],
  ])('say in a sentence that one %s, whatever the others do', async (_, script, reason) => {
    const days = createDayThreads([thread(script), thread(`${obey} {}`)], io());
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
    const days = createDayThreads([thread(`${obey} ${full}`)], io());
    await expect(days.make(run('a'))).rejects.toMatchObject({ code: 'ENOSPC', syscall: 'write', path: '/x' });
    await days.close();
  });

  it('are given up at once when the user wants to stop, and end', async () => {
    const stop = new AbortController();
    const threads = [thread(`${obey} {}`), thread(`${obey} {}`)];
    const days = createDayThreads(threads, io(stop.signal));
    const made = days.make(run('a'));
    stop.abort(new Interrupted());
    await expect(made).rejects.toBeInstanceOf(Interrupted);
    expect(() => days.make(run('b'))).toThrow(Interrupted);
    await days.close();
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });
});
