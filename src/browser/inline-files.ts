import { ReadFault } from '../core/index.ts';
import { inflate } from './inflate.ts';

/** Reads files of the archive that stand in the page itself. */
export async function readInlineFile(path: string): Promise<string> {
  const { text, isDeflated } = findInlineFile(path);
  return isDeflated ? inflate(text) : text;
}

/**
 * A file as it stands in the page, as `<script type="…" data-file="…">`: plain ('application/json'), or deflated and in base64
 * ('application/json+deflate').
 */
export function findInlineFile(path: string): { text: string; isDeflated: boolean } {
  const element = document.querySelector<HTMLScriptElement>(`script[data-file="${CSS.escape(path)}"]`);
  if (!element) throw new ReadFault('missing');
  return { text: element.textContent ?? '', isDeflated: element.type.endsWith('+deflate') };
}
