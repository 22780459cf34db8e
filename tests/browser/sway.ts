import type { Page } from 'playwright-core';

/** Scrolls the timeline to and fro until it is told to rest. */
export async function sway(page: Page): Promise<() => Promise<void>> {
  const swaying = await page.getByRole('feed').evaluateHandle((feed) => {
    const state = { on: true };
    const step = (by: number) => {
      if (!state.on) return;
      feed.parentElement?.dispatchEvent(new WheelEvent('wheel'));
      feed.parentElement?.scrollBy(0, by);
      requestAnimationFrame(() => step(-by));
    };
    step(8);
    return state;
  });
  return () =>
    swaying.evaluate((state) => {
      state.on = false;
    });
}
