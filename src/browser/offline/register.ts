/**
 * Starts the service worker of the site below `root`, and tells where what is shown comes from. Nothing happens where
 * the browser has none, or the host no sw.js.
 */
export async function registerWorker(root: URL, onSource: (source: 'network' | 'cache') => void): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ source?: 'network' | 'cache' }>) => {
    if (data.source) onSource(data.source);
  });
  // The first visit went past the worker; it is to open again, too.
  const visited = serviceWorker.controller ? [] : listVisited();
  try {
    await serviceWorker.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' });
    const { active } = await serviceWorker.ready;
    active?.postMessage({ visited });
  } catch {
    // No worker: the site works as it always did.
  }
}

/** The page and all that it has fetched. */
function listVisited(): string[] {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return [...new Set(entries.map(({ name }) => name))];
}
