import { formatLink, type Link } from '../core/index.ts';

/**
 * The site's root, which every page of an archive names: './', '../../'. Found once, while the address bar still has
 * the address that the page came from: a relative one would move along with every link that is opened.
 */
const root = new URL(document.documentElement.dataset.root ?? './', document.baseURI).href;

/** Where a file of the archive, or a picture on another host, is to be fetched from by this page. */
export function assetUrl(src: string): string {
  return absolute.test(src) ? src : new URL(`./${src}`, root).href;
}

/** Matches http://a/b and HTTPS://a/b; not pictures/a.png. */
const absolute = /^https?:\/\//i;

/** The href of a link within this site. A page on file:// is the only one of its site and has all in the fragment. */
export function linkHref(link: Link): string {
  if (location.protocol === 'file:') return formatLink(link, 'hash');
  return root + formatLink(link, 'path');
}
