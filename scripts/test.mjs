// @ts-check
// npm test: a fresh build, a browser to look at it with, and every test, with the arguments handed on to vitest.
// With --built as the first of them, the build that is there is tested.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const [first, ...others] = process.argv.slice(2);
const isBuilt = first === '--built';
if (!isBuilt) {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

const env = { ...process.env, CHROMIUM_PATH: await findChromium() };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...(isBuilt ? others : process.argv.slice(2))];
process.exit(spawnSync(process.execPath, vitest, { stdio: ['ignore', 1, 2], env }).status ?? 1);
