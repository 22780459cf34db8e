import { formatLink, type Link } from '../core/index.ts';

/** Where a file of the archive, or a picture on another host, is to be fetched from by this page. */
export function assetUrl(src: string): string {
  return absolute.test(src) ? src : siteRoot() + src;
}

/** Matches http://a/b and HTTPS://a/b; not pictures/a.png. */
const absolute = /^https?:\/\//i;

/** The href of a link within this site, as another reader would open it. */
export function linkHref(link: Link): string {
  if (document.documentElement.dataset.form === 'hash') return formatLink(link, 'hash');
  return siteRoot() + formatLink(link, 'path');
}

/** The way from this page to the site's root, which every page of an archive names: './', '../../'. */
function siteRoot(): string {
  return document.documentElement.dataset.root ?? './';
}
