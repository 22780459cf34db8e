// @ts-check
// npm run build: the page into dist/page, the page as one file into dist/single.html, the command line into dist/cli.js.
import { chmodSync, existsSync } from 'node:fs';
import { build } from 'vite';

if (existsSync('src/main.tsx')) {
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
  await build({ configFile: 'vite.single.config.ts', logLevel: 'warn' });
}
await build({ configFile: 'vite.cli.config.ts', logLevel: 'warn' });
chmodSync('dist/cli.js', 0o755);
