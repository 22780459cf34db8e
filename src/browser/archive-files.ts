import { createFetcher } from './fetch-file.ts';

/** Reads files of the archive below `root` as text: what stands in the page itself from there, else over HTTP (fetch-file.ts). */
export function createArchiveFiles(root: URL) {
  const fetchFile = createFetcher(root);
  return async (path: string, signal?: AbortSignal): Promise<string> =>
    takeInline(path) ?? new TextDecoder().decode(await fetchFile(path, signal));
}

/** A file that stands in the page itself, as `<script type="application/json" data-file="…">`: no request for it. */
export function takeInline(path: string): string | undefined {
  const element = document.querySelector(`script[type="application/json"][data-file="${CSS.escape(path)}"]`);
  element?.remove();
  return element?.textContent ?? undefined;
}
