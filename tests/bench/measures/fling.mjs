// @ts-check
import { newPage, scrollBy, timelineBox } from '../browser.mjs';
import { interleave, largest } from '../stats.mjs';
import { ours, plain } from './scroll.mjs';

/** @typedef {import('playwright-core').Page} Page */

const speed = 40_000;
/** A band of the page's mere ground as high as this is blank: the skeleton under the rows repeats every 152 px. */
const blankPx = 250;

/**
 * Flings of a second at 40,000 px/s, up and down: frames on the screen that show nothing, and whether rows or
 * placeholders cover the view in the frame after the last movement.
 * @type {import('../types.ts').Measure}
 */
export async function measureFling(bench) {
  const { sizes, rounds, say } = bench;
  const runs = Object.fromEntries(
    sizes.map((size) => [String(size.count), () => flingIn(bench, () => ours(bench, size))]),
  );
  const results = await interleave(rounds, { ...runs, plain: () => flingIn(bench, () => plain(bench)) });
  say(JSON.stringify(results));
  const sum = (/** @type {string} */ name, /** @type {'frames' | 'blank'} */ key) =>
    (results[name] ?? []).reduce((total, result) => total + result[key], 0);
  const share = (/** @type {string} */ name) => (100 * sum(name, 'blank')) / sum(name, 'frames');
  const blank = Object.fromEntries(sizes.map(({ count }) => [count, share(String(count))]));
  const uncovered = Object.fromEntries(
    sizes.map(({ count }) => [count, largest((results[count] ?? []).map(({ uncoveredPx }) => uncoveredPx))]),
  );
  const seen = Object.keys(results).reduce((total, name) => total + sum(name, 'frames'), 0);
  return [
    {
      id: 'fling.blank',
      name: `fling at 40,000 px/s: blank frames (of ${seen} seen)`,
      unit: '%',
      values: blank,
      baseline: { name: 'plain virtualizer', value: share('plain') },
      goal: '0',
      holds: Object.values(blank).every((value) => value === 0),
    },
    {
      id: 'fling.uncovered',
      name: 'not covered by rows one frame after it stops',
      unit: 'px',
      values: uncovered,
      baseline: {
        name: 'plain virtualizer',
        value: largest((results.plain ?? []).map(({ uncoveredPx }) => uncoveredPx)),
      },
      goal: '0',
      holds: Object.values(uncovered).every((value) => value < 1),
    },
  ];
}

/** @param {import('../types.ts').Bench} bench @param {() => ReturnType<typeof newPage>} open */
async function flingIn({ browser }, open) {
  const { page, session, close } = await open();
  const box = await timelineBox(page);
  /** @type {string[]} */
  const shots = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    shots.push(data);
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  let uncoveredPx = 0;
  for (const distance of [-speed, speed]) {
    await page.evaluate(watchCover);
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await scrollBy(session, distance, speed);
    await page.waitForTimeout(300);
    await session.send('Page.stopScreencast');
    uncoveredPx = Math.max(uncoveredPx, await page.evaluate(uncoveredAtEnd));
  }
  await close();
  const judge = await newPage(browser);
  let blank = 0;
  for (const shot of shots) if ((await judge.page.evaluate(highestBand, { shot, box })) >= blankPx) blank++;
  await judge.close();
  return { frames: shots.length, blank, uncoveredPx };
}

/** In the page: notes with every frame where the timeline stands and how much of it no row covers. */
function watchCover() {
  const feed = document.querySelector('[role=feed]');
  const scroller = feed?.parentElement;
  window.seenFrames = [];
  window.watching = true;
  const note = (/** @type {number} */ atMs) => {
    if (!feed || !scroller) return;
    const frame = scroller.getBoundingClientRect();
    const boxes = [...feed.children].map((slot) => slot.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    let covered = frame.top;
    let uncovered = 0;
    for (const { top, bottom } of boxes) {
      if (top > covered) uncovered += Math.min(top, frame.bottom) - Math.min(covered, frame.bottom);
      covered = Math.max(covered, bottom);
    }
    uncovered += Math.max(0, frame.bottom - covered);
    window.seenFrames.push({ atMs, top: scroller.scrollTop, uncovered });
    if (window.watching) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** In the page: what was uncovered in the frame after the last one that moved. */
function uncoveredAtEnd() {
  window.watching = false;
  const frames = window.seenFrames;
  const last = frames.findLastIndex(({ top }, index) => index > 0 && top !== frames[index - 1]?.top);
  return frames[last + 1]?.uncovered ?? 0;
}

/**
 * In another page: the highest band of the picture's timeline in which every pixel has the ground's colour.
 * @param {{ shot: string, box: { x: number, y: number, width: number, height: number } }} wanted
 */
async function highestBand({ shot, box }) {
  const bytes = Uint8Array.from(atob(shot), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(bitmap, 0, 0);
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.floor);
  const pixels = new Uint32Array(context.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1).data.buffer);
  const ground = 0xffededed;
  let [highest, band] = [0, 0];
  for (let row = 0; row < (height ?? 0); row++) {
    const line = pixels.subarray(row * (width ?? 0), (row + 1) * (width ?? 0));
    band = line.every((pixel) => pixel === ground || pixel === 0xffffffff) ? band + 1 : 0;
    highest = Math.max(highest, band);
  }
  return highest;
}
