// @ts-check
import { newPage, scrollBy, timelineBox } from '../browser.mjs';
import { countLate } from '../frames.mjs';
import { interleave, median } from '../stats.mjs';
import { ours, plain } from './scroll.mjs';

/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Size} Size */

/** From reading on to a fling, in px a second. */
const speeds = [500, 1000, 2000, 4000];
/** Of each way, up and down again. */
const seconds = 1.5;
const paragraphs = 2000;

/**
 * Scrolling with a processor a quarter as fast, at several speeds: frames that came too late. Against a page without any
 * script, which has nothing to do but to be drawn, and against the virtualizer as it comes.
 * @type {import('../types.ts').Measure}
 */
export async function measureSmooth(bench) {
  const { sizes, rounds, say } = bench;
  const runs = Object.fromEntries(sizes.map((size) => [String(size.count), () => lateIn(() => ours(bench, size))]));
  const none = () => lateIn(() => withoutScript(bench));
  const results = await interleave(rounds, { ...runs, none, plain: () => lateIn(() => plain(bench)) });
  say(JSON.stringify(results));
  return speeds.flatMap((speed, index) => {
    const late = (/** @type {string} */ name) => median((results[name] ?? []).map((shares) => shares[index] ?? 0));
    const values = Object.fromEntries(sizes.map(({ count }) => [count, late(String(count))]));
    return [
      {
        id: `smooth.${speed}`,
        name: `dropped frames at ${speed} px/s, CPU ÷4`,
        unit: '%',
        values,
        baseline: { name: 'no script', value: late('none') },
        goal: '≤ 1 %',
        holds: Object.values(values).every((share) => share <= 1),
      },
      {
        id: `smooth.${speed}.plain`,
        name: 'the same',
        unit: '%',
        values: {},
        baseline: { name: 'plain virtualizer', value: late('plain') },
      },
    ];
  });
}

/** The shares of late frames in %, by speed. @param {() => ReturnType<typeof newPage>} open */
async function lateIn(open) {
  const { page, session, close } = await open();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const shares = [];
  for (const speed of speeds) {
    await page.waitForTimeout(500);
    shares.push(
      await countLate(page, async () => {
        await scrollBy(session, -speed * seconds, speed);
        await scrollBy(session, speed * seconds, speed);
      }),
    );
  }
  await close();
  return shares;
}

/** The same texts as paragraphs, in a box as large as our timeline, scrolled to their middle. @param {Bench} bench */
async function withoutScript({ browser, sizes }) {
  const [size] = sizes;
  if (!size) throw new Error('no archive');
  const probe = await ours({ browser }, size);
  const { x, y, width, height } = await timelineBox(probe.page);
  await probe.close();
  const opened = await newPage(browser);
  const from = Math.max(0, Math.floor((size.count - paragraphs) / 2));
  const texts = Array.from({ length: paragraphs }, (_, index) => size.archive.message(from + index).text);
  await opened.page.setContent(
    `<style>main{position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px;overflow:auto;font:15px/1.5 sans-serif}</style><main></main>`,
  );
  await opened.page.locator('main').evaluate((main, lines) => {
    main.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    main.scrollTop = main.scrollHeight / 2;
  }, texts);
  await opened.page.waitForTimeout(800);
  return opened;
}
