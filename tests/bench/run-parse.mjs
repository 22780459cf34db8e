// @ts-check
// node tests/bench/run-parse.mjs [folders of logs]: benchParse on the logs named, by default those beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, '.bench/parse');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'tests/bench/parse.ts', outDir, target: 'node20', emptyOutDir: true, minify: false },
});
const { benchParse } = await import(pathToFileURL(join(outDir, 'parse.js')).href);

const shared = process.env.LIAOJI_SHARED ?? join(root, '../shared');
const named = process.argv.slice(2);
const folders = named.length > 0 ? named : [join(shared, 'corpus/prodarch'), join(shared, 'corpus/devarch')];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(join(folder, file))));
const { bytes, entries, decodeMs, parseMs, ratio } = benchParse(files);
const found = `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${entries} messages`;
process.stdout.write(
  `parse: ${found}: decode and split ${decodeMs.toFixed(1)} ms, parse ${parseMs.toFixed(1)} ms, ratio ${ratio.toFixed(2)}\n`,
);
