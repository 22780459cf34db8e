import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import manifest from '../../package.json' with { type: 'json' };
import type { Serving } from './commands/serve.ts';
import { serveDays } from './days/thread.ts';
import type { DaySetup } from './days/types.ts';
import { Interrupted, PipeClosed } from './io.ts';
import { run } from './run.ts';

/** Beside the bundle, dist/cli.js. */
const page = fileURLToPath(new URL('./page', import.meta.url));
const fonts = fileURLToPath(new URL('./fonts', import.meta.url));
const single = fileURLToPath(new URL('./single.html', import.meta.url));

let closed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  closed = true;
});

/** Waits for slow readers, so that a large log is not piled up in memory. */
function out(text: string): Promise<void> {
  return new Promise((done, fail) => {
    if (closed) return fail(new PipeClosed());
    process.stdout.write(text, (error) => {
      if (!error) done();
      else fail((error as NodeJS.ErrnoException).code === 'EPIPE' ? new PipeClosed() : error);
    });
  });
}

function untilStopped(serving: Serving): Promise<void> {
  return new Promise((done) => {
    const stop = () => void serving.close().then(done);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}

/** The second signal ends the process at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Interrupted()));
  return stop.signal;
}

/** What V8 would keep in each thread for what is new; all threads share it. */
const youngMb = 48;

/**
 * A thread, one of `count`, runs this very file: the command line stays one. Where there are threads, the build is large: V8 would let its heap
 * grow to twice of what is in it before it looks for garbage.
 */
function startThread(setup: DaySetup, count: number): Worker {
  setFlagsFromString('--heap-growing-percent=45');
  const data: ThreadData = { serveDays: setup };
  const resourceLimits = { maxYoungGenerationSizeMb: youngMb / count };
  return new Worker(new URL(import.meta.url), { workerData: data, stdout: false, resourceLimits });
}

/** This very file, the font beside it, and what cuts words and compresses: Node's own parts. */
function code(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, process.arch]));
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  const files = readdirSync(join(fonts, 'files')).sort();
  for (const file of ['unicode.json', ...files.map((name) => join('files', name))]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(fonts, file)));
  }
  return hash.digest('hex');
}

type ThreadData = { serveDays: DaySetup };

const io = {
  out,
  err: (text: string) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
};

const setup = (workerData as ThreadData | null)?.serveDays;
if (parentPort && setup) serveDays(parentPort, setup);
else {
  process.exitCode = await run(process.argv.slice(2), {
    io,
    page,
    fonts,
    single,
    version: manifest.version,
    code,
    stopSignal,
    untilStopped,
    startThread,
  });
}
