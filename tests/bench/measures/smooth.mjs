// @ts-check
import { newPage, scrollBy, timelineBox } from '../browser.mjs';
import { countLate, shareDropped, traceFrames } from '../frames.mjs';
import { interleave, median } from '../stats.mjs';
import { ours, plain } from './scroll.mjs';

/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Size} Size */

/** From reading on to a fling, in px a second. */
const speeds = [500, 1000, 2000, 4000];
/** Of each way, up and down again. */
const seconds = 1.5;
const paragraphs = 2000;

/** Of scrolled frames in %: those that the browser did not present, and those that the main thread made none for. @typedef {{ dropped: number, late: number }} Shares */

/**
 * Scrolling with a processor a quarter as fast, at several speeds: dropped frames, as the browser itself counts them, and
 * sixtieths of a second without a frame of the main thread. Against a page without any script, which has nothing to do
 * but to be drawn, and against the virtualizer as it comes.
 * @type {import('../types.ts').Measure}
 */
export async function measureSmooth(bench) {
  const { sizes, rounds, say } = bench;
  const runs = Object.fromEntries(sizes.map((size) => [String(size.count), () => sharesIn(() => ours(bench, size))]));
  const none = () => sharesIn(() => withoutScript(bench));
  const results = await interleave(rounds, { ...runs, none, plain: () => sharesIn(() => plain(bench)) });
  say(JSON.stringify(results));
  return speeds.flatMap((speed, index) => {
    const share = (/** @type {string} */ name, /** @type {keyof Shares} */ key) =>
      median((results[name] ?? []).map((shares) => shares[index]?.[key] ?? 0));
    const values = (/** @type {keyof Shares} */ key) =>
      Object.fromEntries(sizes.map(({ count }) => [count, share(String(count), key)]));
    const against = (/** @type {keyof Shares} */ key, name = 'plain virtualizer', run = 'plain') => ({
      unit: '%',
      baseline: { name, value: share(run, key) },
    });
    const dropped = values('dropped');
    const id = `smooth.${speed}`;
    const name = `dropped frames at ${speed} px/s, CPU ÷4`;
    const holds = Object.values(dropped).every((value) => value <= 1);
    return [
      { id, name, values: dropped, ...against('dropped', 'no script', 'none'), goal: '≤ 1 %', holds },
      { id: `${id}.plain`, name: 'the same', values: {}, ...against('dropped') },
      { id: `${id}.main`, name: 'without a frame of the main thread', values: values('late'), ...against('late') },
    ];
  });
}

/** What is lost at each speed. @param {() => ReturnType<typeof newPage>} open @returns {Promise<Shares[]>} */
async function sharesIn(open) {
  const { page, session, close } = await open();
  const upAndDown = async (/** @type {number} */ speed) => {
    await scrollBy(session, -speed * seconds, speed);
    await scrollBy(session, speed * seconds, speed);
  };
  await upAndDown(1000);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const shares = [];
  for (const speed of speeds) {
    await page.waitForTimeout(500);
    let late = 0;
    const frames = await traceFrames(session, async () => {
      late = await countLate(page, () => upAndDown(speed));
    });
    shares.push({ dropped: shareDropped(frames), late });
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
