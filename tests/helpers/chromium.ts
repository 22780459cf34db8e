import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** A real Chromium, whose sandbox is off since tests often run as root in a container. */
export async function launchChromium(): Promise<Browser> {
  // Several begin at once, and each takes seconds where the machine is busy.
  return chromium.launch({ executablePath: await findChromium(), args: chromiumArgs, timeout: 90_000 });
}
