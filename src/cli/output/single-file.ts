import { zlibSync } from 'fflate';
import { bodyMarker, escapeHtml, headMarker, tailMarker, titleElement } from './pages.ts';

/** A file of the archive that is to stand in the page. */
export type InlineFile = { path: string; content: string | Uint8Array };

/** The page with this title and these blocks, each a file as `formatInline` gives it. */
export type SingleTemplate = (title: string, blocks: readonly string[]) => string;

/** Where the archive stands, before the page's script. */
const dataMarker = '<!--liaoji:data-->';

/** What the page knows itself by. */
const mark = /^<!doctype html>\s*<html [^>]*data-form="hash"/;

/** Whether this is the beginning of a file that `build --single` wrote, and may write again. */
export function isSingleFile(html: string): boolean {
  return mark.test(html);
}

/** dist/single.html as a function. Throws where it is not as expected, so that no file is written that cannot open. */
export function createSingleTemplate(html: string): SingleTemplate {
  for (const marker of ['<title>', dataMarker]) {
    if (html.split(marker).length !== 2) throw new Error(`single.html should hold ${marker} once`);
  }
  if (!isSingleFile(html)) throw new Error('single.html does not say that it is the only page');
  return (title, blocks) =>
    html
      .replace(titleElement, () => `<title>${escapeHtml(title)}</title>`)
      .replace(headMarker, '')
      .replace(bodyMarker, '')
      .replace(tailMarker, '')
      .replace(dataMarker, () => blocks.join('\n'));
}

/**
 * Read by browser/inline-files.ts and view/asset.ts. Deflated: half the bytes of what JSON is, and 42,000 messages open
 * sooner than as text. By fflate and not by Node's zlib, whose bytes differ between machines.
 */
export function formatInline({ path, content }: InlineFile): string {
  const bytes = typeof content === 'string' ? zlibSync(new TextEncoder().encode(content), { level: 9 }) : content;
  const type = typeof content === 'string' ? 'application/json+deflate' : `${pictureType(path)};base64`;
  return `<script type="${type}" data-file="${escapeHtml(path)}">${Buffer.from(bytes).toString('base64')}</script>`;
}

/** What this many bytes come to in base64. */
export function inlineBytes(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** 'pictures/0123456789ab.jpeg' → 'image/jpeg'. */
function pictureType(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return `image/${name === 'jpg' ? 'jpeg' : name}`;
}
