// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newPage, slowDown } from '../browser.mjs';
import { interleave, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Size} Size */

/**
 * A link opened cold on a slow phone: until its message can be read, and until the app has taken the page over. Against
 * a plain page of the same day's messages, and against the page of an archive of twenty messages that needs no data.
 * @type {import('../types.ts').Measure}
 */
export async function measureOpen({ sizes, tiny, rounds, browser, scratch, server, say }) {
  const runs = [...sizes, tiny].flatMap((size) => {
    const position = Math.floor(size.count / 2);
    const plain = `plain/${size.count}/`;
    writePlainPage(join(scratch, plain, 'index.html'), size, position);
    const link = size.archive.link(position);
    const fragment = link.slice(link.indexOf('#'));
    return [
      [`plain ${size.count}`, () => openCold(browser, { url: `${server.url}scratch/${plain}${fragment}` })],
      [String(size.count), () => openCold(browser, { url: size.url + link, position })],
    ];
  });
  const results = await interleave(rounds, Object.fromEntries(runs));
  say(JSON.stringify(results));
  /** @param {string | number} name @param {'readMs' | 'takenMs'} [what] */
  const middle = (name, what = 'readMs') => median((results[name] ?? []).map((result) => result[what]));
  /** @param {{ id: string, name: string, what: 'readMs' | 'takenMs', most: number }} line */
  const against = (
    { id, name, what, most },
    /** @type {(count: number) => number} */ baseline,
    /** @type {string} */ of,
  ) => {
    const ratios = sizes.map(({ count }) => middle(count, what) / baseline(count));
    const last = sizes.at(-1)?.count ?? 0;
    return {
      id,
      name: `${name}, Slow 4G, CPU ÷4`,
      unit: 'ms',
      values: Object.fromEntries(sizes.map(({ count }) => [count, middle(count, what)])),
      baseline: { name: of, value: baseline(last) },
      ratio: ratios.at(-1) ?? Number.NaN,
      goal: `≤ ${most}`,
      holds: ratios.every((ratio) => ratio <= most),
    };
  };
  const plain = (/** @type {number} */ count) => middle(`plain ${count}`);
  return [
    against({ id: 'open.read', name: 'a linked message can be read', what: 'readMs', most: 1.1 }, plain, 'plain page'),
    against({ id: 'open.taken', name: 'the app has taken over', what: 'takenMs', most: 2.4 }, plain, 'plain page'),
    against(
      { id: 'open.cold', name: 'the app has taken over', what: 'takenMs', most: 1.15 },
      () => middle(tiny.count, 'takenMs'),
      '20 inline',
    ),
  ];
}

/** The day around a position as anybody would write it by hand. @param {string} file @param {Size} size @param {number} position */
function writePlainPage(file, { archive }, position) {
  const { map, message } = archive;
  const date = message(position).at.slice(0, 10);
  const day = map.dates.indexOf(date);
  const style =
    'body{max-width:40em;margin:0 auto;padding:12px;font:16px/1.5 sans-serif}p{margin:0 0 12px}b{color:#666}';
  let html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${date}</title><style>${style}</style></head><body><h1>${date}</h1>`;
  for (let each = map.starts[day] ?? 0; each < (map.starts[day + 1] ?? 0); each++) {
    const { id, at, speaker, text, src } = message(each);
    const words = src
      ? `<img src="${escapeText(src)}" width="200" height="150" alt="" loading="lazy">`
      : escapeText(text);
    html += `<p id="${id}"><b>${escapeText(speaker)}</b> <time>${at.slice(11)}</time><br>${words}</p>\n`;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${html}</body></html>`);
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * When the fragment's message is first in view, and, where `position` is given, when the app shows it.
 * @param {import('playwright-core').Browser} browser @param {{ url: string, position?: number }} link
 */
async function openCold(browser, { url, position }) {
  const { page, session, close } = await newPage(browser);
  await page.addInitScript((wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const isInView = (/** @type {Element | null} */ element) => {
      const { top = -1, bottom = -1, height = 0 } = element?.getBoundingClientRect() ?? {};
      // A scroll position is whole in the pixels of the device.
      return height > 0 && top > -1 && bottom < innerHeight + 1;
    };
    /** @param {() => Element | null} find */
    const seen = async (find) => {
      const until = performance.now() + 60_000;
      do {
        await frame();
        if (performance.now() > until) throw new Error('the message did not come');
      } while (!isInView(find()));
      // The frame that it was laid out in has been made.
      await frame();
      return performance.now();
    };
    const own = `article[aria-current][data-position="${wanted}"]`;
    window.seenMs = seen(() => document.getElementById(location.hash.slice(1)));
    window.takenMs =
      wanted === null
        ? window.seenMs
        : seen(() => (document.getElementById('day') ? null : document.querySelector(own)));
  }, position ?? null);
  await slowDown(session);
  await page.goto(url, { waitUntil: 'commit' });
  const [readMs, takenMs] = await page.evaluate(() => Promise.all([window.seenMs, window.takenMs]));
  await close();
  return { readMs, takenMs };
}
