// @ts-check

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
  const frameMs = 1000 / 60;
  const missed = times
    .slice(1)
    .reduce((sum, atMs, index) => sum + Math.round((atMs - (times[index] ?? 0)) / frameMs) - 1, 0);
  return (100 * missed) / (missed + times.length);
}
