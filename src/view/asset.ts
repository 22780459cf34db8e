import { formatLink, type Link } from '../core/index.ts';

/**
 * The site's root, which every page of an archive names: './', '../../'. Found once, while the address bar still has
 * the address that the page came from: a relative one would move along with every link that is opened.
 */
const root = new URL(document.documentElement.dataset.root ?? './', document.baseURI).href;

/** Built as one file (vite.single.config.ts): all of an address is in the fragment, and pictures may be in the file. */
const single = import.meta.env.MODE === 'single';

/** Whether a picture belongs to the archive and, where that is one file, is in it. */
export function isAtHand(src: string): boolean {
  return single ? findInline(src) !== null : !absolute.test(src);
}

/** Where a file of the archive, or a picture on another host, is to be fetched from by this page. */
export function assetUrl(src: string): string {
  if (absolute.test(src)) return src;
  const inline = single && findInline(src);
  return inline ? `data:${inline.type},${inline.textContent}` : new URL(`./${src}`, root).href;
}

function findInline(src: string): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>(`script[data-file="${CSS.escape(src)}"]`);
}

/** Whether this is on another host, and the page, one file without a network, must not ask for it. */
export function isElsewhere(src: string): boolean {
  return single && absolute.test(src);
}

/** Matches http://a/b and HTTPS://a/b; not pictures/a.png. */
const absolute = /^https?:\/\//i;

/** The href of a link within this site. */
export function linkHref(link: Link): string {
  return single ? formatLink(link, 'hash') : root + formatLink(link, 'path');
}
