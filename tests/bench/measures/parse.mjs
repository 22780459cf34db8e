// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, importBundled } from '../prepare.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shared = process.env.LIAOJI_SHARED ?? join(root, '../shared');
const mostBytes = 20_000_000;

/** Real logs where they lie beside the repository. */
export const realLogs = ['corpus/prodarch', 'corpus/devarch'].map((path) => join(shared, path)).filter(existsSync);

/**
 * Reading logs against decoding and splitting the same bytes.
 * @param {string[]} folders
 * @returns {Promise<import('../parse.ts').ParseBench>}
 */
export async function benchFolders(folders) {
  const { benchParse } = await importBundled('parse', join(root, '.bench/node'));
  const files = [];
  let bytes = 0;
  for (const file of folders.flatMap(filesBelow)) {
    if (bytes > mostBytes) break;
    files.push(readFileSync(file));
    bytes += files.at(-1)?.length ?? 0;
  }
  return benchParse(files);
}

/** @type {import('../types.ts').Measure} */
export async function measureParse({ sizes }) {
  const real = realLogs.length > 0;
  const { ratio, parseMs, decodeMs, bytes } = await benchFolders(
    real ? realLogs : sizes.slice(-1).map(({ logs }) => logs),
  );
  return [
    {
      id: 'parse',
      name: `parse ${(bytes / 1e6).toFixed(1)} MB of ${real ? 'real' : 'generated'} logs`,
      unit: 'ms',
      values: { all: parseMs },
      baseline: { name: 'decode and split', value: decodeMs },
      ratio,
      goal: 'ratio ≤ 2',
      holds: ratio <= 2,
    },
  ];
}
