import { setImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { type PackedLog, packLog } from '../input/packed-log.ts';
import { readLogFile } from '../input/read-log.ts';
import type { LogFile } from '../input/types.ts';
import { Interrupted } from '../io.ts';
import { createRunMaker } from './make-run.ts';
import { type Answer, type Asked, claim, formatFailure, type Order } from './messages.ts';
import type { DaySetup } from './types.ts';

/** What a thread does (threads.ts): reads logs and makes runs in their order until it is told to stop. */
export function serveDays(port: MessagePort, setup: DaySetup): void {
  let stopped = false;
  const pause = async () => {
    // The turn in which the order to stop comes in.
    await setImmediate();
    if (stopped) throw new Interrupted();
  };
  const make = createRunMaker(setup, pause);
  const read = async (files: LogFile[]) => {
    const logs: PackedLog[] = [];
    for (const file of files) {
      await pause();
      logs.push(packLog(await readLogFile(file, () => {})));
    }
    return logs;
  };
  const answer = async (order: Asked): Promise<Answer> => {
    try {
      if ('read' in order) return { logs: await read(order.read) };
      return claim(order) ? { report: await make(order.run) } : { passed: true };
    } catch (error) {
      return formatFailure(error);
    }
  };
  let last = Promise.resolve();
  port.on('message', (order: Order) => {
    if (order === 'stop') stopped = true;
    last = last.then(async () => (order === 'stop' ? port.close() : port.postMessage(await answer(order))));
  });
}
