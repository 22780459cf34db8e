// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compileAtOnce, layersFirst, simplify } from '../../scripts/vite-page.mjs';
import { leanReact } from '../../scripts/vite-react.mjs';
import { generateLogs } from './generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the product and takes a copy into the bench's own folder: what is built meanwhile is not measured. */
export function buildProduct(/** @type {string} */ folder) {
  const run = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 2] });
  if (run.status !== 0) throw new Error('the product cannot be built');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'dist'), folder, { recursive: true });
}

/** Builds the pages of the baselines, from the same React and as small as the page itself. @param {string} outDir */
export async function buildPages(outDir) {
  await build({
    root: here('pages'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react(), leanReact(), simplify(), compileAtOnce()],
    css: { postcss: { plugins: [layersFirst()] } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: [here('pages/plain/index.html'), here('pages/first-rows/index.html')],
      },
    },
  });
}

/** Node 20 cannot strip types: a module of ours, bundled with what it imports. @param {string} name @param {string} outDir */
export async function importBundled(name, outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: here(`${name}.ts`), outDir, target: 'node20', emptyOutDir: false, minify: false },
  });
  return import(pathToFileURL(join(outDir, `${name}.js`)).href);
}

/**
 * Logs of `count` messages and their archive; those of an earlier run where generator and product are the same.
 * @param {string} folder @param {string} product @param {number} count
 */
export function prepareArchive(folder, product, count) {
  const logs = join(folder, 'logs', String(count));
  const site = join(folder, 'sites', String(count));
  const generator = hashFiles([here('generate.mjs')]);
  if (!isMarked(logs, generator)) {
    rmSync(logs, { recursive: true, force: true });
    generateLogs(logs, count);
    mark(logs, generator);
  }
  const version = generator + hashFiles(filesBelow(product));
  if (!isMarked(site, version)) {
    rmSync(site, { recursive: true, force: true });
    runCli(product, ['build', logs, '--out', site]);
    mark(site, version);
  }
  return { logs, site };
}

/** @param {string} product @param {string[]} args */
export function runCli(product, args) {
  const run = spawnSync(process.execPath, [join(product, 'cli.js'), ...args], { stdio: ['ignore', 'ignore', 2] });
  if (run.status !== 0) throw new Error(`liaoji ${args.join(' ')}: exit code ${run.status}`);
}

/** Every file below a folder, sorted. @param {string} folder @returns {string[]} */
export function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** @param {string[]} files */
function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${statSync(file).size} `).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The mark is written last: what was broken off is made again. @param {string} folder @param {string} version */
function mark(folder, version) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}.version`, version);
}

/** @param {string} folder @param {string} version */
function isMarked(folder, version) {
  return existsSync(folder) && existsSync(`${folder}.version`) && readFileSync(`${folder}.version`, 'utf8') === version;
}

/** Matches <link rel="preload" href="./data/manifest.json" …>; not the one of a style sheet. */
const preloadPattern = /<link [^>]*manifest\.json[^>]*>/g;

/**
 * Puts the data of a site into its pages, so that they need no request but those for script and style.
 * @param {string} site @param {import('./read-archive.ts').Archive} archive
 */
export function inlineData(site, archive) {
  const files = ['data/manifest.json', ...archive.map.shards.map(({ file }) => file)];
  const blocks = files.map((file) => {
    const text = readFileSync(join(site, file), 'utf8').replaceAll('<', '\\u003c');
    return `<script type="application/json" data-file="${file}">${text}</script>`;
  });
  for (const page of filesBelow(site).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(page, 'utf8');
    if (html.includes('data-file="data/manifest.json"')) continue;
    const without = html.replace(preloadPattern, '');
    writeFileSync(
      page,
      without.replace('</body>', () => `${blocks.join('\n')}</body>`),
    );
  }
}
