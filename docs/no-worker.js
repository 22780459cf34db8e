// In the place of a site's sw.js: takes the service worker, and all that it kept, off every browser that comes by.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  await removeAll();
  // The worker before may have been at work yet.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await removeAll();
  await registration.unregister();
}

async function removeAll() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`liaoji:${registration.scope}:`)) await caches.delete(name);
  }
}
