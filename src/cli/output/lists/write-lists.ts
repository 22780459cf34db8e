import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChatEntry } from '../../../core/index.ts';
import { describeDay, titleOfDay } from '../describe.ts';
import { formatMissingPage } from '../plain/missing-page.ts';
import { removeCompressed } from '../precompress.ts';
import { pagePath, type SiteFacts } from '../site-facts.ts';
import type { SiteWriter } from '../site-writer.ts';
import type { ChatSummary } from '../summary.ts';
import { formatHeaders } from './cache-headers.ts';
import { type FeedDay, feedDays, formatFeed } from './feed.ts';
import { formatRobots } from './robots.ts';
import { formatSitemap, type Listed } from './sitemap.ts';

/** A chat as its pages were written. */
export type WrittenChat = { entry: ChatEntry; summary: ChatSummary; noindex: boolean };

/** What hosts and crawlers look for, by path: robots.txt, the sitemap where its address is known, the feeds, what may be cached, and what to send where nothing is. */
export function formatLists(site: SiteFacts, chats: readonly WrittenChat[]): Map<string, string> {
  const open = chats.filter(({ noindex }) => !noindex);
  const lists = new Map<string, string>();
  const { url } = site;
  const pages = listPages(site, chats);
  if (url !== undefined && pages.length > 0) for (const [name, xml] of formatSitemap(url, pages)) lists.set(name, xml);
  lists.set('robots.txt', formatRobots(lists.has('sitemap.xml') ? `${url}sitemap.xml` : undefined));
  for (const chat of open) {
    const { id, title } = chat.entry;
    const feed = { base: pagePath(id), title, name: id, chats: [chat] };
    lists.set(`${id}/feed.xml`, formatFeedOf(site, feed));
  }
  // Titles and addresses change; the first chat's folder seldom does.
  const name = `${open[0]?.entry.id} and others`;
  if (open.length > 0) lists.set('feed.xml', formatFeedOf(site, { base: '', title: site.title, name, chats: open }));
  const ids = chats.map(({ entry }) => entry.id);
  lists.set('_headers', formatHeaders(ids));
  lists.set('404.html', formatMissingPage(site));
  return lists;
}

/** The pages that search engines may list, but for those that the keeper would not have listed. */
export function listPages(site: SiteFacts, chats: readonly WrittenChat[]): Listed[] {
  const open = chats.filter(({ noindex }) => !noindex);
  const pages = open.flatMap(({ entry, summary: { days } }) => [
    { path: pagePath(entry.id), date: days.at(-1)?.date ?? '' },
    ...days.map(({ date }) => ({ path: pagePath(entry.id, date), date })),
  ]);
  const newest = chats.map(({ summary }) => summary.days.at(-1)?.date ?? '').sort();
  return site.noindex ? pages : [{ path: '', date: newest.at(-1) ?? '' }, ...pages];
}

type FeedOf = { base: string; title: string; name: string; chats: readonly WrittenChat[] };

function formatFeedOf({ url, offset }: SiteFacts, { base, title, name, chats }: FeedOf): string {
  const address = (path: string) => (url === undefined ? path.slice(base.length) || './' : url + path);
  const days = chats.flatMap(({ entry, summary }) =>
    summary.days.slice(-feedDays).map((day): FeedDay => {
      const words = { title: titleOfDay(entry, day.date), description: describeDay(day) };
      return { chat: entry.id, ...day, ...words, href: address(pagePath(entry.id, day.date)) };
    }),
  );
  const newest = days.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0)).slice(0, feedDays);
  return formatFeed({ title, name, href: address(base), self: address(`${base}feed.xml`), offset, days: newest });
}

/**
 * Writes the lists, and removes those of an older build that are none any more. What somebody else put there, such as a
 * robots.txt of the keeper's own, stays as it is.
 */
export async function writeLists(root: string, lists: ReadonlyMap<string, string>, writer: SiteWriter): Promise<void> {
  for (const [path, text] of lists) if ((await ownerOf(join(root, path))) !== 'other') await writer.write(path, text);
}

/** `old` are the chats of the build before. */
export async function removeOldLists(root: string, kept: ReadonlyMap<string, string>, old: readonly ChatEntry[]) {
  const names = (await readdir(root)).filter((name) => listName.test(name));
  for (const path of [...names, ...old.map(({ id }) => `${id}/feed.xml`)]) {
    if (kept.has(path) || (await ownerOf(join(root, path))) !== 'us') continue;
    await rm(join(root, path), { force: true });
    removeCompressed(root, path);
  }
}

/** Matches sitemap.xml, sitemap-2.xml, feed.xml; not sitemap.html. */
const listName = /^(?:sitemap(?:-\d+)?|feed)\.xml$/;

async function ownerOf(path: string): Promise<'us' | 'other' | 'nobody'> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? 'nobody' : text.slice(0, 300).includes('Liaoji') ? 'us' : 'other';
}
