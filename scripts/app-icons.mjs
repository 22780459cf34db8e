// @ts-check
// Draws the icons of the installed page, public/icon-*.png, from public/favicon.svg: some systems take no SVG.
// The result is committed: node scripts/app-icons.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const mark = readFileSync('public/favicon.svg', 'utf8');

/** `share`: how much of the square the mark takes. A mask may cut off all but the inner four fifths. */
const icons = [
  { file: 'icon-192.png', size: 192, share: 0.8 },
  { file: 'icon-512.png', size: 512, share: 0.8 },
  { file: 'icon-mask-512.png', size: 512, share: 0.6 },
];

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { file, size, share } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; block-size: 100vh; background: #f7f7f7 }
    svg { inline-size: ${100 * share}%; block-size: ${100 * share}% }
  </style>${mark}`);
  writeFileSync(`public/${file}`, await page.screenshot({ type: 'png' }));
}
await browser.close();
