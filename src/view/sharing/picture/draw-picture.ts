import { splitRows } from '../../../core/index.ts';
import { drawPart } from './draw-part.ts';
import { collectStyles } from './page-styles.ts';
import { readPixels, settlePictures } from './pixels.ts';

/** What canvases can hold everywhere: px on a side, and in all (iOS). */
const longest = 16_384;
const largest = 16_700_000;

export type Drawing = { theme: 'light' | 'dark'; signal: AbortSignal; onProgress(done: number, total: number): void };

/** Draws a paper (paper.tsx) as pictures, one below the other: as few as canvases allow, each with head and foot. */
export async function drawPicture(paper: HTMLElement, { theme, signal, onProgress }: Drawing): Promise<Blob[]> {
  await settlePictures(paper);
  signal.throwIfAborted();
  const rows = [...paper.querySelectorAll<HTMLElement>(':scope > [data-row]')];
  const heights = rows.map((row) => row.getBoundingClientRect().height);
  const width = paper.clientWidth;
  const around = edgeHeights(paper);
  const whole = heights.reduce((sum, height) => sum + height, around);
  const scale = fits(width, whole, 3) ? 3 : 2;
  const parts = splitRows(heights, Math.floor(Math.min(longest / scale, largest / scale ** 2 / width)) - around);
  const pixels = await readAll(paper, scale, signal);
  const styles = await collectStyles();
  const blobs: Blob[] = [];
  onProgress(0, parts.length);
  for (const [index, { from, to }] of parts.entries()) {
    signal.throwIfAborted();
    const height = Math.ceil(heights.slice(from, to).reduce((sum, each) => sum + each, around));
    const own = fits(width, height, scale) ? scale : Math.min(longest / height, Math.sqrt(largest / height / width));
    const label = parts.length > 1 ? `${index + 1} / ${parts.length}` : '';
    const element = assemble(paper, rows.slice(from, to), { label, pixels });
    blobs.push(await drawPart({ element, width, height, scale: own, theme, styles }));
    onProgress(index + 1, parts.length);
  }
  return blobs;
}

function fits(width: number, height: number, scale: number): boolean {
  return height * scale <= longest && height * width * scale ** 2 <= largest;
}

/** The height of head and foot, the space between them and the rows included. */
function edgeHeights(paper: HTMLElement): number {
  const of = (name: string) => paper.querySelector(`:scope > [${name}]`)?.getBoundingClientRect();
  const [head, foot] = [of('data-head'), of('data-foot')];
  const last = [...paper.querySelectorAll(':scope > [data-row]')].at(-1)?.getBoundingClientRect();
  return (head?.height ?? 0) + (foot?.bottom ?? 0) - (last?.bottom ?? 0);
}

/** Each picture's pixels by its number in the paper. */
async function readAll(paper: HTMLElement, scale: number, signal: AbortSignal): Promise<(string | undefined)[]> {
  const pixels: (string | undefined)[] = [];
  for (const [index, image] of [...paper.querySelectorAll('img')].entries()) {
    signal.throwIfAborted();
    image.dataset.number = String(index);
    pixels.push(image.complete && image.naturalWidth > 0 ? await readPixels(image, scale) : undefined);
  }
  return pixels;
}

type Assembly = { label: string; pixels: readonly (string | undefined)[] };

/** A part of the paper: a copy with its own rows only, and its pictures in it. */
function assemble(paper: HTMLElement, rows: readonly HTMLElement[], { label, pixels }: Assembly): HTMLElement {
  const part = paper.cloneNode(false) as HTMLElement;
  const [head, foot, elsewhere] = ['head', 'foot', 'elsewhere'].map((name) =>
    paper.querySelector(`:scope > [data-${name}]`),
  );
  for (const each of [head, ...rows, foot]) if (each) part.append(each.cloneNode(true));
  const number = part.querySelector('[data-part]');
  if (number) number.textContent = label;
  for (const image of part.querySelectorAll('img')) {
    const address = pixels[Number(image.dataset.number)];
    image.removeAttribute('loading');
    if (address !== undefined) image.src = address;
    else if (elsewhere) image.replaceWith(elsewhere.cloneNode(true));
  }
  return part;
}
