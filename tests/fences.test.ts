import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The layers of src may know only what src/README.md allows. Here a break is planted for each fence, in a copy of
// the configuration, and lint or the second type check must see it.
const breaks = [
  ['core', 'the store', `import { a } from '../store/viewer.ts';`],
  ['core', 'the view, on demand', `export const a = () => import('../view/viewer.ts');`],
  ['core', 'React', `import { a } from 'react';`],
  ['core', 'zustand', `import { a } from 'zustand/vanilla';`],
  ['core', 'Node', `import { a } from 'node:fs';`],
  ['core', 'the network', `export const a = () => fetch('x');`],
  ['core', 'the address bar', 'export const a = () => location.href;'],
  ['core', 'the clock', 'export const a = () => new Date();'],
  ['store', 'the inside of core', `import { a } from '../core/rows/rows.ts';`],
  ['store', 'React', `import { a } from 'react';`],
  ['store', `zustand's React part`, `import { a } from 'zustand';`],
  ['store', 'the view', `import { a } from '../view/viewer.ts';`],
  ['browser', 'the store', `import { a } from '../store/types.ts';`],
  ['browser', 'the inside of core', `import { a } from '../core/links.ts';`],
  ['view', 'the inside of core', `import { a } from '../core/links.ts';`],
  ['view', 'the browser edges', `import { a } from '../browser/site.ts';`],
  ['view', 'what React is left without', `import { Suspense as a } from 'react';`],
  ['view', 'what React is left without', `import { startTransition as a } from 'react';`],
  ['view', 'what React is left without', `import { preload as a } from 'react-dom';`],
  ['view', 'Node', `import { a } from 'node:path';`],
  ['markup', 'a view', `import { a } from '../view/row/row-view.tsx';`],
  ['markup', 'React', `import { a } from 'react';`],
  ['markup', 'the command line', `import { a } from '../cli/io.ts';`],
  ['cli', 'the inside of markup', `import { a } from '../markup/rows.ts';`],
  ['cli', 'the view', `import { a } from '../view/viewer.ts';`],
  ['cli', 'the inside of core', `import { a } from '../core/links.ts';`],
] as const;

const allowed = [
  ['core', `import { a } from './rows/rows.ts';`],
  ['core', `import { a } from 'dayjs';`],
  ['store', `import { a } from 'zustand/vanilla';`],
  ['store', `import { a } from '../core/index.ts';`],
  ['browser', `import { a } from '../core/index.ts';`],
  ['view', `import { a } from '../store/types.ts';`],
  ['markup', `import { a } from '../view/words/zh.ts';`],
  ['cli', `import { a } from '../markup/index.ts';`],
  ['cli', `import { a } from 'node:fs';`],
] as const;

let folder = '';
let findings: { file: string; rule: string }[] = [];

const write = (file: string, source: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), source);
};
const withUse = (source: string) =>
  source.startsWith('import') ? `${source}\n\nexport const b = a;\n` : `${source}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaoji-fences-'));
  for (const file of ['biome.json', 'tsconfig.json', 'src/core/tsconfig.json']) cpSync(file, join(folder, file));
  for (const [index, [layer, , source]] of breaks.entries()) write(`src/${layer}/break-${index}.ts`, withUse(source));
  for (const [index, [layer, source]] of allowed.entries()) write(`src/${layer}/allowed-${index}.ts`, withUse(source));
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
  findings = report.diagnostics.map((each: { category: string; location: { path: string | { file: string } } }) => {
    const path = typeof each.location.path === 'string' ? each.location.path : each.location.path.file;
    return { file: path.replaceAll('\\', '/'), rule: each.category };
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const restricted = (name: string) =>
  findings.some(({ file, rule }) => file.endsWith(name) && /noRestricted(Imports|Globals)/.test(rule));

describe('lint', () => {
  test.each(breaks.map(([layer, what], index) => [layer, what, index] as const))(
    'sees %s import %s',
    (layer, _, index) => {
      expect(restricted(`src/${layer}/break-${index}.ts`)).toBe(true);
    },
  );
  test.each(allowed.map(([layer, source], index) => [layer, source, index] as const))(
    'lets %s do: %s',
    (layer, _, index) => {
      expect(restricted(`src/${layer}/allowed-${index}.ts`)).toBe(false);
    },
  );
});

describe('the second type check', () => {
  test.each([
    ['the DOM', 'export const a = (element: HTMLElement) => element.id;'],
    ['document', 'export const a = () => document.title;'],
    ['Node', 'export const a = () => process.pid;'],
    ['JSX', 'export const a = <b />;'],
  ])('sees core use %s', (_, source) => {
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    write('src/core/tsconfig.json', '');
    cpSync('src/core/tsconfig.json', join(folder, 'src/core/tsconfig.json'));
    write('src/core/planted.tsx', source);
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '-p', 'src/core/tsconfig.json'], { cwd: folder, encoding: 'utf8' });
    expect(run.stdout).toMatch(/src\/core\/planted\.tsx\(1,\d+\): error/);
  });
});
