import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { desktop, launchChromium } from '../helpers/chromium.ts';
import type { Site } from '../helpers/site.ts';

/** A site and a browser for all tests of a file. What a test opens is closed after it, so that nothing runs beside the next. */
export function createStage(build: () => Site) {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = build();
    browser = await launchChromium();
  }, 120_000);
  afterEach(async () => {
    site.intercept.handle = undefined;
    await closePages(browser);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return {
    get site() {
      return site;
    },
    /** A page of its own context. */
    async newPage(options: BrowserContextOptions = desktop): Promise<Page> {
      // What the service worker fetches when the page is at rest is no business of most tests (offline.test.ts).
      const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
      site.requests.length = 0;
      return context.newPage();
    },
  };
}

/** Closes all that is open. An answer that is still on its way to a page would fail the run when it finds the page closed. */
export async function closePages(browser: Browser): Promise<void> {
  const close = async (context: ReturnType<Browser['contexts']>[number]) => {
    for (const each of [context, ...context.pages()]) await each.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  await Promise.all(browser.contexts().map(close));
}

/** Waits until the app has taken the place of the page's own markup: before that it hears no key. */
export async function appStands(page: Page): Promise<void> {
  await page.locator('#root main').waitFor({ state: 'attached' });
  await page.locator('#day').waitFor({ state: 'detached' });
}

/** Lets so many frames pass: however busy the machine is, the page has drawn what it was about to draw. */
export const passFrames = (page: Page, count: number) =>
  page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
  }, count);

/** Waits until what slides or fades stands. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
  });
}

/** Holds a page, once it stands, against the rules of accessibility. */
export async function expectAccessible(page: Page): Promise<void> {
  await standStill(page);
  // Without frames of other hosts the checker needs no page of its own to add up what it found.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
