import { ReadFault } from '../core/index.ts';

/**
 * Reads files of the archive that stand in the page itself, as `<script type="…" data-file="…">`: as they are
 * ('application/json'), or deflated and in base64 ('application/json+deflate').
 */
export async function readInlineFile(path: string): Promise<string> {
  const element = document.querySelector<HTMLScriptElement>(`script[data-file="${CSS.escape(path)}"]`);
  if (!element) throw new ReadFault('missing');
  const text = element.textContent ?? '';
  return element.type.endsWith('+deflate') ? inflate(text) : text;
}

async function inflate(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}
