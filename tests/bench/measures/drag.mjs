// @ts-check
import { newPage, openAt, readMetrics } from '../browser.mjs';
import { countLate } from '../frames.mjs';
import { interleave, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Line} Line */

const frameMs = 1000 / 60;
/** A hand that moves the handle from one end to the other and back in four seconds. */
const moves = 240;

/**
 * Dragging the scrubber's handle over the whole chat, a move for every frame: what the main thread works for each, and
 * frames that came too late, held against those of the same page while nobody touches it.
 * @type {import('../types.ts').Measure}
 */
export async function measureDrag({ browser, sizes, rounds, say }) {
  const runs = Object.fromEntries(sizes.map((size) => [String(size.count), () => dragIn(browser, size)]));
  const results = await interleave(rounds, runs);
  say(JSON.stringify(results));
  const each = (/** @type {'taskMs' | 'late' | 'idle'} */ key) =>
    Object.fromEntries(sizes.map(({ count }) => [count, median((results[count] ?? []).map((result) => result[key]))]));
  const task = each('taskMs');
  const idle = Math.max(...Object.values(each('idle')));
  /** @type {Line[]} */
  return [
    {
      id: 'drag.task',
      name: 'drag the scrubber: main thread for each frame',
      unit: 'ms',
      values: task,
      goal: '≤ 16.7 (60 a second)',
      holds: Object.values(task).every((ms) => ms <= frameMs),
    },
    {
      id: 'drag.late',
      name: 'frames dropped meanwhile',
      unit: '%',
      values: each('late'),
      baseline: { name: 'nobody touches it', value: idle },
    },
  ];
}

/** @param {import('playwright-core').Browser} browser @param {import('../types.ts').Size} size */
async function dragIn(browser, size) {
  const { page, session, close } = await newPage(browser);
  await openAt(page, size, Math.floor(size.count / 2));
  const handle = page.getByRole('slider');
  const [knob, strip] = [await handle.boundingBox(), await handle.locator('xpath=../..').boundingBox()];
  if (!knob || !strip) throw new Error('no scrubber');
  const idle = await countLate(page, () => page.waitForTimeout(1000));
  const x = knob.x + knob.width / 2;
  await page.mouse.move(x, knob.y + knob.height / 2);
  await page.mouse.down();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readMetrics(session);
  const late = await countLate(page, async () => {
    for (let move = 0; move < moves; move++) {
      const due = new Promise((done) => setTimeout(done, frameMs));
      const turn = Math.abs(((2 * move) / moves) % 2);
      await page.mouse.move(x, strip.y + strip.height * (turn <= 1 ? turn : 2 - turn));
      await due;
    }
  });
  const after = await readMetrics(session);
  await page.mouse.up();
  await close();
  return { taskMs: (after.taskMs - before.taskMs) / moves, late, idle };
}
