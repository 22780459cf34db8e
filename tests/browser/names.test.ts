import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'dist/page/app';

/** Matches page.js(3,36): error TS2304: Cannot find name 'focusNode'. */
const unknownName = /error TS(?:2304|2552): Cannot find name '([^']+)'/g;

// What is left out of a library (scripts/leave-out.mjs) may have told of a name that what is left still uses.
test('no script of the first load uses a name that nothing gives', () => {
  const scripts = readdirSync(folder).filter((file) => /^(?:index|page)-.*\.js$/.test(file));
  expect(scripts).toHaveLength(2);
  const options = ['--ignoreConfig', '--allowJs', '--checkJs', '--noEmit', '--noResolve', '--module', 'esnext'];
  const lib = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
  const files = scripts.map((file) => join(folder, file));
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options, ...lib, ...files], {
    encoding: 'utf8',
  });
  // It has read them: an address is asked of a module, which is not resolved.
  expect(stdout).toContain('error TS');
  expect(Array.from(stdout.matchAll(unknownName), ([, name]) => name)).toEqual([]);
});
