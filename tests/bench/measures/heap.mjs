// @ts-check
import { newPage, openAt, readMetrics, visit } from '../browser.mjs';
import { createRandom } from '../generate.mjs';

const places = 50;

/**
 * What the page keeps after fifty places all over the chat.
 * @type {import('../types.ts').Measure}
 */
export async function measureHeap({ sizes, browser }) {
  /** @type {Record<string, number>} */
  const values = {};
  for (const size of sizes) {
    const { page, session, close } = await newPage(browser);
    const random = createRandom(11);
    await openAt(page, size, Math.floor(size.count / 2));
    for (let count = 0; count < places; count++) {
      const position = Math.floor(random() * size.count);
      await visit(page, size.url + size.archive.link(position));
      await page.locator(`article[aria-current][data-position="${position}"]`).waitFor();
      await page.waitForTimeout(250);
    }
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    for (let count = 0; count < 3; count++) await session.send('HeapProfiler.collectGarbage');
    values[size.count] = (await readMetrics(session)).heapBytes / 1e6;
    await close();
  }
  const [first, last] = [values[sizes[0]?.count ?? 0] ?? Number.NaN, values[sizes.at(-1)?.count ?? 0] ?? Number.NaN];
  return [
    {
      id: 'heap',
      name: `heap after ${places} places`,
      unit: 'MB',
      values,
      baseline: { name: 'the smallest size', value: first },
      ratio: last / first,
      goal: '≤ 1.5',
      holds: last / first <= 1.5,
    },
  ];
}
