import { escapeHtml } from '../pages.ts';
import type { SiteFacts } from '../site-facts.ts';

/** What the head of a page says of it. Texts are of one line each (one-line.ts). */
export type PageFacts = {
  /** From the site's root, percent-encoded: '', 'prodarch/' or 'prodarch/2018-01-02/'. */
  path: string;
  title: string;
  description: string;
  /** Search engines are asked to leave it out. */
  noindex: boolean;
  /** When its first and last message were written, for a day: '2018-01-02T10:32:50+08:00'. */
  published?: string;
  modified?: string;
  /** Relative to the page. */
  feed?: { href: string; title: string };
};

/** The preview picture stands beside each page. */
const picture = { name: 'preview.png', width: 1200, height: 630 };

/**
 * The tags that search engines, feed readers and previews of links look for. What must be absolute is left out where
 * nobody said what the site's address is; the rest is relative.
 */
export function formatHead(site: SiteFacts, page: PageFacts): string {
  const url = site.url === undefined ? undefined : site.url + page.path;
  const image = pictureAt(url ?? './');
  return [
    url === undefined ? '' : link('canonical', url),
    page.feed ? link('alternate', page.feed.href, { type: 'application/atom+xml', title: page.feed.title }) : '',
    formatPreview(site, { ...page, url, image }),
  ].join('');
}

/** Where the picture of the page at this address is. */
export function pictureAt(page: string): string {
  return page + picture.name;
}

type Shared = Pick<PageFacts, 'title' | 'description' | 'noindex' | 'published' | 'modified'> & {
  url: string | undefined;
  image: string;
};

/** What previews of links show of a page. */
export function formatPreview(site: SiteFacts, page: Shared): string {
  const { title, description, noindex, image } = page;
  return [
    meta('name', 'description', description),
    noindex ? meta('name', 'robots', 'noindex') : '',
    ...formatOpenGraph(site, page),
    meta('name', 'twitter:card', 'summary_large_image'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', description),
    meta('name', 'twitter:image', image),
    meta('name', 'twitter:image:alt', title),
  ].join('');
}

/** https://ogp.me */
function formatOpenGraph(site: SiteFacts, { url, image, title, description, published, modified }: Shared): string[] {
  return [
    meta('property', 'og:type', published === undefined ? 'website' : 'article'),
    meta('property', 'og:site_name', site.title),
    meta('property', 'og:locale', 'zh_CN'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', url),
    meta('property', 'og:image', image),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(picture.width)),
    meta('property', 'og:image:height', String(picture.height)),
    meta('property', 'og:image:alt', title),
    meta('property', 'article:published_time', published),
    meta('property', 'article:modified_time', modified),
  ];
}

function meta(key: 'name' | 'property', name: string, content: string | undefined): string {
  return content === undefined ? '' : `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
}

function link(rel: string, href: string | undefined, more: Record<string, string> = {}): string {
  if (href === undefined) return '';
  const rest = Object.entries(more).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<link rel="${rel}" href="${escapeHtml(href)}"${rest.join('')}>`;
}
