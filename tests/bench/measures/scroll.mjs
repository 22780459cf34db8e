// @ts-check
import { newPage, openAt, readMetrics, timelineBox } from '../browser.mjs';
import { interleave, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Size} Size */
/** @typedef {import('../types.ts').Line} Line */

const speed = 4000;
/** Of one frame at that speed, in px. */
const step = speed / 60;
const frames = 240;

/**
 * Scrolling up and down at an even speed: what the main thread works, and long tasks. Against the virtualizer as it
 * comes over the smallest archive's rows.
 * @type {import('../types.ts').Measure}
 */
export async function measureScroll(bench) {
  const { sizes, rounds, say } = bench;
  const runs = Object.fromEntries(sizes.map((size) => [String(size.count), () => scrollIn(() => ours(bench, size))]));
  const results = await interleave(rounds, { ...runs, plain: () => scrollIn(() => plain(bench)) });
  say(JSON.stringify(results));
  const pick = (/** @type {string} */ name, /** @type {'taskMs' | 'scriptMs'} */ key) =>
    median((results[name] ?? []).map((result) => result[key]));
  const each = (/** @type {'taskMs' | 'scriptMs'} */ key) =>
    Object.fromEntries(sizes.map(({ count }) => [count, pick(String(count), key)]));
  const [first, last] = [String(sizes[0]?.count), String(sizes.at(-1)?.count)];
  const growth = pick(last, 'taskMs') / pick(first, 'taskMs');
  const [task, plainTask] = [pick(last, 'taskMs'), pick('plain', 'taskMs')];
  const script = pick(last, 'scriptMs') / pick('plain', 'scriptMs');
  const long = Object.fromEntries(sizes.map(({ count }) => [count, fewest(results[count])]));
  /** @type {Line[]} */
  return [
    {
      ...line('task', 'scroll 1,000 px: main thread', 'ms', each('taskMs')),
      ...held('plain virtualizer', plainTask, task / plainTask, 1.15),
    },
    {
      ...line('growth', 'the same against the smallest size', 'ms', {}),
      ...held('ours', pick(first, 'taskMs'), growth, 1.1),
    },
    {
      ...line('script', 'of it script', 'ms', each('scriptMs')),
      ...against('plain virtualizer', pick('plain', 'scriptMs'), script),
    },
    {
      ...line('long', 'long tasks over 50 ms while scrolling, quietest round', '', long),
      ...against('plain virtualizer', fewest(results.plain)),
      goal: '0',
      holds: Object.values(long).every((count) => count === 0),
    },
  ];
}

/** @param {string} id @param {string} name @param {string} unit @param {Record<string, number>} values */
const line = (id, name, unit, values) => ({ id: `scroll.${id}`, name, unit, values });

/** @param {string} name @param {number} value @param {number} [ratio] */
const against = (name, value, ratio) => ({ baseline: { name, value }, ...(ratio !== undefined && { ratio }) });

/** @param {string} name @param {number} value @param {number} ratio @param {number} most */
const held = (name, value, ratio, most) => ({
  ...against(name, value, ratio),
  goal: `≤ ${most}`,
  holds: ratio <= most,
});

/** Long tasks in the quietest round: what is ours happens in every one. @param {{ longTasks: number }[]} [results] */
const fewest = (results = []) => Math.min(...results.map(({ longTasks }) => longTasks));

/** Our page, in the middle of an archive. @param {Pick<Bench, 'browser'>} bench @param {Size} size */
export async function ours({ browser }, size) {
  const opened = await newPage(browser);
  await openAt(opened.page, size, Math.floor(size.count / 2));
  return opened;
}

/** The virtualizer as it comes, in a box as large as our timeline. @param {Bench} bench */
export async function plain({ browser, sizes, server }) {
  const [size] = sizes;
  if (!size) throw new Error('no archive');
  const probe = await ours({ browser }, size);
  const { width, height } = await timelineBox(probe.page);
  await probe.close();
  const opened = await newPage(browser);
  const query = `site=/${size.count}/&at=${Math.floor(size.count / 2)}&width=${width}&height=${height}`;
  await opened.page.goto(`${server.url}pages/plain/?${query}`);
  await opened.page.getByRole('article').first().waitFor();
  await opened.page.waitForTimeout(800);
  return opened;
}

/**
 * Scrolls by so many px in each of so many frames: whoever loses frames would have less to do, and look quicker.
 * @param {import('playwright-core').Page} page @param {number} by @param {number} count
 */
const scrollFrames = (page, by, count) =>
  page.evaluate(
    ([px, frameCount]) =>
      new Promise((resolve) => {
        const scroller = document.querySelector('[role=feed]')?.parentElement;
        if (!scroller) throw new Error('no timeline');
        // A reader's hand: what a link landed on is let go.
        scroller.dispatchEvent(new WheelEvent('wheel'));
        let top = scroller.scrollTop;
        let left = frameCount;
        const next = () => {
          if (left-- === 0) return resolve(undefined);
          top += px;
          scroller.scrollTop = top;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    /** @type {const} */ ([by, count]),
  );

/** @param {() => ReturnType<typeof newPage>} open */
async function scrollIn(open) {
  const { page, session, close } = await open();
  // Time that the thread has really worked: what others on the machine take from it does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await scrollFrames(page, -step, 30);
  const before = await readMetrics(session);
  await scrollFrames(page, -step, frames);
  await scrollFrames(page, step, frames);
  const after = await readMetrics(session);
  const longTasks = (await page.evaluate(() => window.longTasks)).length;
  await close();
  const thousands = (2 * frames * step) / 1000;
  return {
    taskMs: (after.taskMs - before.taskMs) / thousands,
    scriptMs: (after.scriptMs - before.scriptMs) / thousands,
    longTasks,
  };
}
