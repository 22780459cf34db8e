import { performance } from 'node:perf_hooks';
import { readLog } from '../../src/core/formats/markdown-log.ts';

/**
 * What reading day logs costs, against merely decoding the same bytes and splitting them into lines.
 * Node 20 cannot strip types, and a test runner's transform slows imported functions down: bundle this file with
 * `vite build --ssr` (tests/bench/run-parse.mjs does) and run the bundle.
 */
export type ParseBench = { bytes: number; entries: number; decodeMs: number; parseMs: number; ratio: number };

const rounds = 15;

/** Medians of interleaved rounds over whole files; `ratio` is parseMs over decodeMs, both with the decoding in them. */
export function benchParse(files: Uint8Array[]): ParseBench {
  const decode: number[] = [];
  const parse: number[] = [];
  let entries = 0;
  for (let round = 0; round < rounds + warmUps; round++) {
    const decodeMs = measure(() => splitLines(files));
    const parseMs = measure(() => {
      entries = countEntries(files);
    });
    if (round < warmUps) continue;
    decode.push(decodeMs);
    parse.push(parseMs);
  }
  const [decodeMs, parseMs] = [median(decode), median(parse)];
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  return { bytes, entries, decodeMs, parseMs, ratio: parseMs / decodeMs };
}

const warmUps = 3;

/** Lines are kept until the file is done, as entries are. */
function splitLines(files: Uint8Array[]): number {
  return files.reduce((sum, file) => sum + new TextDecoder().decode(file).split('\n').length, 0);
}

function countEntries(files: Uint8Array[]): number {
  return files.reduce((sum, file) => sum + readLog(new TextDecoder().decode(file), 'log.md').entries.length, 0);
}

function measure(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
