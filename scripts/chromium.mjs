// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

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

/** How tests and bench start it. The sandbox is off, since both often run as root in a container. */
export const chromiumArgs = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  ...['--font-render-hinting=none', `--disable-features=${unwanted.join()}`],
];

/** The path of a Chromium for the browser tests: CHROMIUM_PATH, then what is installed, then what can be installed. */
export async function findChromium() {
  return process.env.CHROMIUM_PATH || installed() || (await playwrights()) || (await install());
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function install() {
  process.stderr.write('No Chromium here: installing one for the browser tests …\n');
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) installFromDebian();
  const path = installed();
  if (path) return path;
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 600_000 });
  const own = await playwrights();
  if (own) return own;
  throw new Error('No Chromium found or installed. Install one, or set CHROMIUM_PATH to its program, and run again.');
}

function installFromDebian() {
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
  try {
    execFileSync('apt-get', ['-q', 'update'], options);
    execFileSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], options);
  } catch {
    // No package list, or no rights: the next way is tried.
  }
}
