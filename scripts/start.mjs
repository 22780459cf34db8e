// @ts-check
// npm start [-- <logs…>]: builds if that is needed, then serves the logs, or the samples where none are given.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'vite.config.ts',
  'vite.worker.config.ts',
  'vite.single.config.ts',
  'vite.cli.config.ts',
];

/** When the newest file in or below a path changed, in ms. @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = ['dist/cli.js', 'dist/page/index.html', 'dist/single.html'];
const builtAt = Math.min(...built.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
if (Math.max(...sources.filter((path) => existsSync(path)).map(newest)) > builtAt) {
  console.error('先构建聊记，大约要一分钟…… / Building Liaoji first: a minute or so.');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const logs = process.argv.slice(2);
const child = spawn(process.execPath, ['dist/cli.js', 'serve', ...(logs.length > 0 ? logs : ['samples'])], {
  stdio: 'inherit',
});
// The child hears Ctrl+C itself, and cleans up; this process waits for it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('exit', (code) => process.exit(code ?? 1));
