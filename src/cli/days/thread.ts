import { setImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { Interrupted } from '../io.ts';
import { createRunMaker } from './make-run.ts';
import { type Answer, formatFailure, type Order } from './messages.ts';
import type { DayOrder, DaySetup } from './types.ts';

/** What a thread does (threads.ts): makes runs in their order until it is told to stop. */
export function serveDays(port: MessagePort, setup: DaySetup): void {
  let stopped = false;
  const make = createRunMaker(setup, async () => {
    // The turn in which the order to stop comes in.
    await setImmediate();
    if (stopped) throw new Interrupted();
  });
  const answer = async (run: DayOrder): Promise<Answer> => {
    try {
      return { report: await make(run) };
    } catch (error) {
      return formatFailure(error);
    }
  };
  let last = Promise.resolve();
  port.on('message', (order: Order) => {
    if (order === 'stop') stopped = true;
    last = last.then(async () => (order === 'stop' ? port.close() : port.postMessage(await answer(order.run))));
  });
}
