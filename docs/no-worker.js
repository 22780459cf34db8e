// In the place of a site's sw.js: takes the service worker, and all that it kept, off every browser that comes by.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`liaoji:${registration.scope}:`)) await caches.delete(name);
  }
  await registration.unregister();
}
