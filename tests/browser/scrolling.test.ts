import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { traceFrames } from '../bench/frames.mjs';
import { generateLogs } from '../bench/generate.mjs';
import { desktop } from '../helpers/chromium.ts';
import { buildSite } from '../helpers/site.ts';
import { appStands, createStage, passFrames } from './stage.ts';

const logs = mkdtempSync(join(tmpdir(), 'liaoji-scrolling-'));
generateLogs(logs, 2000, 7);
const stage = createStage(() => buildSite(logs));
afterAll(() => rmSync(logs, { recursive: true, force: true }));

async function openMiddle(): Promise<{ page: Page; session: CDPSession }> {
  const page = await stage.newPage(desktop);
  await page.goto(`${stage.site.url}bench/`);
  await appStands(page);
  await page.locator('article[data-position]').first().waitFor();
  await page.keyboard.press('End');
  await page.locator('article[data-position="1999"]').waitFor();
  await passFrames(page, 30);
  return { page, session: await page.context().newCDPSession(page) };
}

const wheel = (session: CDPSession, distance: number, speed: number) =>
  session.send('Input.synthesizeScrollGesture', {
    ...{ x: 700, y: 450, yDistance: distance, speed },
    ...{ gestureSourceType: 'mouse', preventFling: true },
  });

describe('scrolling', () => {
  test('is the browser’s own, which waits for no script, on a screen of device pixel ratio 1', async () => {
    const { session } = await openMiddle();
    const frames = await traceFrames(session, () => wheel(session, 600, 1200));
    const scrolls = new Set(frames.map(({ scroll_state }) => scroll_state).filter((state) => state !== 'SCROLL_NONE'));
    expect([...scrolls]).toEqual(['SCROLL_COMPOSITOR_THREAD']);
  });

  test('draws rows a few at a time, and always more of them than are seen', async () => {
    const { page } = await openMiddle();
    const steps = await page.evaluate(async () => {
      const feed = document.querySelector('[role=feed]') as HTMLElement;
      const scroller = feed.parentElement as HTMLElement;
      scroller.dispatchEvent(new WheelEvent('wheel'));
      const found: { changed: boolean; covered: boolean }[] = [];
      const next = () => new Promise(requestAnimationFrame);
      let changed = false;
      new MutationObserver(() => {
        changed = true;
      }).observe(feed, { childList: true });
      for (const by of [...Array(40).fill(-45), ...Array(40).fill(45)]) {
        changed = false;
        scroller.scrollTop += by;
        await next();
        await next();
        const frame = scroller.getBoundingClientRect();
        const rows = [...feed.children].map((row) => row.getBoundingClientRect());
        const covered = rows.some(({ top }) => top < frame.top) && rows.some(({ bottom }) => bottom >= frame.bottom);
        found.push({ changed, covered });
      }
      return found;
    });
    expect(steps.every(({ covered }) => covered)).toBe(true);
    const drawn = steps.filter(({ changed }) => changed).length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(steps.length / 2);
  });
});
