// @ts-check

/** @typedef {import('./types.ts').Frame} Frame */

const frameMs = 1000 / 60;

/** The share of frames in % that did not come in their sixtieth of a second. @param {import('playwright-core').Page} page @param {() => Promise<void>} work */
export async function countLate(page, work) {
  await page.evaluate(() => {
    window.seenFrames = [];
    window.watching = true;
    const note = (/** @type {number} */ atMs) => {
      window.seenFrames.push({ atMs, top: 0, uncovered: 0 });
      if (window.watching) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await work();
  const times = await page.evaluate(() => {
    window.watching = false;
    return window.seenFrames.map(({ atMs }) => atMs);
  });
  const missed = times
    .slice(1)
    .reduce((sum, atMs, index) => sum + Math.round((atMs - (times[index] ?? 0)) / frameMs) - 1, 0);
  return (100 * missed) / (missed + times.length);
}

/**
 * What the browser's compositor reports of the frames of some work, by its own trace: frames may be reported twice, as
 * what it made itself and as what came from the main thread later.
 * @param {import('playwright-core').CDPSession} session @param {() => Promise<unknown>} work @returns {Promise<Frame[]>}
 */
export async function traceFrames(session, work) {
  /** @type {{ ph?: string, args?: { frame_reporter?: Frame } }[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline.frame'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await session.send('Tracing.end');
  await complete;
  return events.flatMap(({ ph, args }) => (ph === 'b' && args?.frame_reporter) || []);
}

/**
 * The share of scrolled frames in % that were dropped, as Chromium counts it (`IsScrollPrioritizeFrameDropped` in
 * cc/metrics/frame_info.cc): where the compositor scrolls, a frame is dropped that it did not present in time, with the
 * main thread's latest or without; where the main thread scrolls, one without what the main thread had to add. A frame
 * with holes counts as dropped.
 * @param {Frame[]} frames
 */
export function shareDropped(frames) {
  /** @type {Map<number, boolean>} */
  const dropped = new Map();
  for (const frame of frames) {
    if (frame.scroll_state === 'SCROLL_NONE') continue;
    dropped.set(frame.frame_sequence, isDropped(frame) || dropped.get(frame.frame_sequence) === true);
  }
  const count = [...dropped.values()].filter(Boolean).length;
  return (100 * count) / dropped.size;
}

/** @param {Frame} frame */
function isDropped({ state, scroll_state, affects_smoothness, has_missing_content }) {
  if (state === 'STATE_DROPPED' || has_missing_content) return true;
  return scroll_state === 'SCROLL_MAIN_THREAD' && affects_smoothness;
}
