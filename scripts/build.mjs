// @ts-check
// npm run build: the page into dist/page, the page as one file into dist/single.html, the command line into dist/cli.js,
// the font of its preview pictures into dist/fonts.
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Says what is wrong, but not how long each plugin took. @param {string} configFile */
const bundle = (configFile) =>
  build({ configFile, logLevel: 'warn', build: { rolldownOptions: { checks: { pluginTimings: false } } } });

if (existsSync('src/main.tsx')) {
  await bundle('vite.config.ts');
  // After the page, whose files it names.
  await bundle('vite.worker.config.ts');
  await bundle('vite.single.config.ts');
}
await bundle('vite.cli.config.ts');
chmodSync('dist/cli.js', 0o755);

// One weight of the font, in the slices that src/cli/preview/font.ts reads: 3 MB of 100.
const font = 'node_modules/@fontsource/noto-sans-sc';
rmSync('dist/fonts', { recursive: true, force: true });
for (const file of ['LICENSE', 'unicode.json']) cpSync(join(font, file), join('dist/fonts', file));
for (const file of readdirSync(join(font, 'files'))) {
  if (!/-500-normal\.woff$/.test(file) || file.includes('-chinese-simplified-')) continue;
  cpSync(join(font, 'files', file), join('dist/fonts/files', file));
}
