import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/**
 * Every new window of a whole Chromium draws two pages for what its address field would offer, which takes more than
 * the page under test. Of several such lists the browser hears the last, so Playwright's own stands in it, too.
 */
const unwanted = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
];

/** A real Chromium, whose sandbox is off since tests often run as root in a container. */
export async function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...args, '--font-render-hinting=none', `--disable-features=${unwanted.join()}`],
  });
}
