import { ReadFault } from '../core/index.ts';
import { fileUrl } from './file-url.ts';
import { isNamedBy } from './named-by.ts';

/** How long after a failure the network is tried again, in ms; then it is the reader's turn. */
const pausesMs = [400, 1500];

/** For how long after that other files are tried once only, in ms. */
const restMs = 5000;

/**
 * Fetches files of the archive below `root` over HTTP. Rejects with a `ReadFault`: 'missing' for what the host does not
 * have, another reason for what did not come, or not whole, after three tries; with the signal's reason where it is
 * called off.
 */
export function createFetcher(root: URL) {
  // What failed is asked for past the browser's cache, which may keep a broken file for as long as a whole one.
  const failed = new Set<string>();
  // Where nothing answers, the next files are not waited for as well.
  let isDownUntil = 0;
  return async function fetchFile(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
    const url = fileUrl(path, root);
    const pauses = performance.now() < isDownUntil ? [] : pausesMs;
    for (const pause of [...pauses, undefined]) {
      try {
        return await fetchWhole(url, { signal, cache: failed.has(path) ? 'reload' : cacheFor(path) });
      } catch (error) {
        signal?.throwIfAborted();
        failed.add(path);
        const reason = error instanceof ReadFault ? error.reason : undefined;
        if (pause === undefined && reason === 'network') isDownUntil = performance.now() + restMs;
        if (pause === undefined || reason === 'missing') throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    throw new ReadFault('network');
  };
}

/** Only the manifest keeps its name while its content changes; all else is named by what it holds. */
function cacheFor(path: string): RequestCache {
  return path.endsWith('/manifest.json') ? 'no-cache' : 'default';
}

async function fetchWhole(url: URL, options: RequestInit): Promise<ArrayBuffer> {
  const fail = () => {
    throw new ReadFault('network');
  };
  const response = await fetch(url, { ...options, credentials: 'same-origin' }).catch(fail);
  if (response.status === 404 || response.status === 410) throw new ReadFault('missing');
  if (!response.ok) fail();
  const bytes = await response.arrayBuffer().catch(fail);
  if (await isNamedBy(url.pathname, bytes)) return bytes;
  const text = new TextDecoder().decode(bytes);
  throw new ReadFault(text[0] !== '{' ? 'not-json' : text.endsWith('}\n') ? 'mismatch' : 'truncated');
}
