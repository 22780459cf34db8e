import { inLanes } from '../../core/index.ts';
import { answers } from './answers.ts';
import { cacheNames } from './cache-names.ts';
import { lanes } from './fill-chat.ts';
import { ruleFor } from './rules.ts';
import type { WorkerScope } from './worker-scope.ts';

// The service worker, at the site's root (vite.worker.config.ts): what was read opens again without a network. Its rules
// hold for every version of page and archive, so it does not matter which version of the worker is at work.

/** The page's files, and its index.html without content: put in by the build. */
declare const OWN_FILES: readonly string[];
declare const SHELL: string;

const worker = self as unknown as WorkerScope;
const root = new URL(worker.registration.scope);
const names = cacheNames(root);
const own = new Set(OWN_FILES);

/** Where the last page or manifest came from: the reader is told when it was this machine. */
let source: 'network' | 'cache' = 'network';
const site = {
  root,
  shell: SHELL,
  onSource(now: typeof source) {
    if (now === source) return;
    source = now;
    void worker.clients.matchAll().then((pages) => {
      for (const page of pages) page.postMessage({ source });
    });
  },
};

worker.addEventListener('install', (event) => event.waitUntil(addOwnFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request, preloadResponse } = event;
  const path = pathOf(request.url);
  // 'no-store': who asks keeps it (fill-chat.ts).
  if (path === undefined || request.method !== 'GET' || request.cache === 'no-store') return;
  const rule = ruleOf(path, request.mode === 'navigate');
  const later = (work: Promise<unknown>) => event.waitUntil(work);
  if (rule) event.respondWith(answers[rule](site, { request, path, preloaded: preloadResponse, later }));
});
worker.addEventListener('message', (event) => {
  const { visited = [] } = event.data as { visited?: string[] };
  event.source?.postMessage({ source });
  const later = (work: Promise<unknown>) => event.waitUntil(work);
  for (const url of visited) {
    const path = pathOf(url);
    const rule = path === undefined ? undefined : ruleOf(path, true);
    const request = new Request(url.split('#')[0] ?? url);
    if (rule) later(answers[rule](site, { request, path: path ?? '', later }));
  }
});

/** From the site's root; undefined for what is elsewhere. */
function pathOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  return origin === root.origin && pathname.startsWith(root.pathname)
    ? pathname.slice(root.pathname.length)
    : undefined;
}

function ruleOf(path: string, navigates: boolean) {
  return ruleFor({ path, navigates }, own);
}

/** All of the page, so that every panel opens without a network: some 60 kB beyond what a first visit loads anyway. */
async function addOwnFiles(): Promise<void> {
  const cache = await caches.open(names.own);
  await inLanes(OWN_FILES, lanes, async (path) => {
    const url = new URL(path, root).href;
    if (path.startsWith('app/') && (await cache.match(url, { ignoreVary: true }))) return;
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(url, response);
  });
}

/** The pages that an older version served are gone: what they needed goes too, unless a page that was visited names it. */
async function takeOver(): Promise<void> {
  const [cache, visited] = await Promise.all([caches.open(names.own), caches.open(names.visited)]);
  const old = (await cache.keys()).map(({ url }) => url).filter((url) => !own.has(pathOf(url) ?? ''));
  const pages =
    old.length === 0 ? [] : (await visited.keys()).filter(({ url }) => ruleOf(pathOf(url) ?? '', true) === 'page');
  for (const { url } of pages) {
    const html = (await (await visited.match(url))?.text()) ?? '';
    for (const [index, each] of old.entries()) if (html.includes(pathOf(each) ?? '')) delete old[index];
  }
  for (const url of Object.values(old)) await cache.delete(url);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}
