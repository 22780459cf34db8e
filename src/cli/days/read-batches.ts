import { createOwnNames, type PackedLog, unpackLog } from '../input/packed-log.ts';
import type { LogRead, OnBytes } from '../input/read-log.ts';
import type { LogFile } from '../input/types.ts';

/** Logs that a thread is given at once: so many, or so many bytes. */
const most = { logs: 32, bytes: 1 << 20 };

type Reading = { ask(logs: LogFile[]): Promise<{ logs: PackedLog[] }>; atOnce: number; onBytes: OnBytes };

/** Has logs read by threads, a few batches at once, and gives them in their order. */
export async function* readInBatches(
  logs: readonly LogFile[],
  { ask, atOnce, onBytes }: Reading,
): AsyncGenerator<LogRead> {
  const own = createOwnNames();
  const asked: ReturnType<Reading['ask']>[] = [];
  const batches = cutBatches(logs);
  for (let next = batches.next(); !next.done || asked.length > 0; ) {
    for (; !next.done && asked.length < atOnce; next = batches.next()) asked.push(ask(next.value));
    const read = await asked.shift();
    for (const log of read?.logs ?? []) {
      onBytes(log.log.size);
      yield unpackLog(log, own);
    }
  }
}

function* cutBatches(logs: readonly LogFile[]): Generator<LogFile[], void> {
  let [batch, bytes]: [LogFile[], number] = [[], 0];
  for (const log of logs) {
    if (batch.length > 0 && (batch.length === most.logs || bytes + log.size > most.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(log);
    bytes += log.size;
  }
  if (batch.length > 0) yield batch;
}
