import { escapeXml } from './xml.ts';

/** A page that search engines may list: its path from the site's root, and the day that it last told of. */
export type Listed = { path: string; date: string };

/** What the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
const most = 50_000;

/** The files of a sitemap by name: one, or where there are too many addresses an index and its parts. */
export function formatSitemap(url: string, pages: readonly Listed[], limit = most): [name: string, xml: string][] {
  const parts: string[] = [];
  for (let from = 0; from < pages.length; from += limit) parts.push(formatPart(url, pages.slice(from, from + limit)));
  if (parts.length <= 1) return [['sitemap.xml', parts[0] ?? formatPart(url, [])]];
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
  const index = names.map((name) => `<sitemap><loc>${escapeXml(url + name)}</loc></sitemap>\n`).join('');
  const files = parts.map((xml, part): [string, string] => [names[part] ?? '', xml]);
  return [['sitemap.xml', `${start}<sitemapindex xmlns="${namespace}">\n${index}</sitemapindex>\n`], ...files];
}

function formatPart(url: string, pages: readonly Listed[]): string {
  const lines = pages.map(
    ({ path, date }) => `<url><loc>${escapeXml(url + path)}</loc><lastmod>${date}</lastmod></url>`,
  );
  return `${start}<urlset xmlns="${namespace}">\n${lines.join('\n')}\n</urlset>\n`;
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const start = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Liaoji -->\n';
