import { ReadFault } from '../core/index.ts';

/** How long after a failure the network is tried again, in ms; then it is the reader's turn. */
const pausesMs = [400, 1500];

/**
 * Reads files of the archive below `root` over HTTP. Rejects with a `ReadFault`: 'missing' for what the host does not
 * have, 'network' for what did not come after three tries; with the signal's reason where it is called off.
 */
export function createArchiveFiles(root: URL) {
  return async function read(path: string, signal?: AbortSignal): Promise<string> {
    const inline = takeInline(path);
    if (inline !== undefined) return inline;
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), root);
    for (const pause of [...pausesMs, undefined]) {
      try {
        return await fetchText(url, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (pause === undefined || (error instanceof ReadFault && error.reason === 'missing')) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    throw new ReadFault('network');
  };
}

async function fetchText(url: URL, signal: AbortSignal | undefined): Promise<string> {
  // Only the manifest keeps its name while its content changes; all else is named by what it holds.
  const cache = url.pathname.endsWith('/manifest.json') ? 'no-cache' : 'default';
  const response = await fetch(url, { signal, cache, credentials: 'same-origin' }).catch(() => {
    throw new ReadFault('network');
  });
  if (response.status === 404 || response.status === 410) throw new ReadFault('missing');
  if (!response.ok) throw new ReadFault('network');
  return response.text().catch(() => {
    throw new ReadFault('network');
  });
}

/** A file that stands in the page itself, as `<script type="application/json" data-file="…">`: no request for it. */
function takeInline(path: string): string | undefined {
  const element = document.querySelector(`script[type="application/json"][data-file="${CSS.escape(path)}"]`);
  element?.remove();
  return element?.textContent ?? undefined;
}
