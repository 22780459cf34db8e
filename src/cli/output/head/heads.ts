import type { ChatEntry } from '../../../core/index.ts';
import type { Day } from '../days.ts';
import { describeArchive, describeChat, describeDay, titleOfDay } from '../describe.ts';
import { oneLine } from '../one-line.ts';
import { pagePath, type SiteFacts } from '../site-facts.ts';
import type { ChatSummary, DaySummary } from '../summary.ts';
import { describeCrumbs } from './crumbs.ts';
import { describePosting } from './day-data.ts';
import { formatJsonLd } from './json-ld.ts';
import { formatHead } from './page-head.ts';

/** A page's title, the tags of its head, and what is said of it at its end. */
export type Head = { title: string; head: string; tail: string };

type Chat = { entry: ChatEntry; summary: ChatSummary; noindex: boolean };

/** The head of a day's page, two folders below the site's root. */
export function headOfDay(site: SiteFacts, day: Day, summary: DaySummary): Head {
  const { chat, date, messages } = day;
  const { noindex } = chat;
  const title = titleOfDay(chat, date);
  const path = pagePath(chat.id, date);
  const chatTitle = oneLine(chat.title, 80);
  const up = { name: chatTitle, url: addressOf(site, pagePath(chat.id), '../') };
  const root = { name: siteName(site), url: addressOf(site, '', '../../') };
  const url = addressOf(site, path, './');
  const { offset } = site;
  const said = { url, title, offset, chat: { title: chatTitle, url: up.url, me: chat.me } };
  const posting = describePosting(messages, summary, said);
  const crumbs = describeCrumbs([root, up, { name: date, url }]);
  const head = formatHead(site, {
    path,
    title,
    description: describeDay(summary),
    noindex,
    published: summary.from + offset,
    modified: summary.to + offset,
    feed: noindex ? undefined : { href: '../feed.xml', title: chatTitle },
  });
  return { title, head, tail: formatJsonLd({ '@graph': posting ? [posting, crumbs] : [crumbs] }) };
}

export function headOfChat(site: SiteFacts, { entry, summary, noindex }: Chat): Head {
  const title = oneLine(entry.title, 80);
  const path = pagePath(entry.id);
  const description = describeChat(entry, summary);
  const root = { name: siteName(site), url: addressOf(site, '', '../') };
  const url = addressOf(site, path, './');
  const isPartOf = { '@type': 'WebSite', ...root };
  const page = { '@type': 'CollectionPage', name: title, url, description, inLanguage: 'zh-CN', isPartOf };
  const feed = noindex ? undefined : { href: './feed.xml', title };
  const data = { '@graph': [page, describeCrumbs([root, { name: title, url }])] };
  return { title, head: formatHead(site, { path, title, description, noindex, feed }), tail: formatJsonLd(data) };
}

export function headOfArchive(site: SiteFacts, chats: readonly Chat[]): Head {
  const title = siteName(site);
  const description = describeArchive(chats);
  const url = addressOf(site, '', './');
  const feed = chats.every(({ noindex }) => noindex) ? undefined : { href: './feed.xml', title };
  const data = { '@type': 'WebSite', name: title, url, description, inLanguage: 'zh-CN' };
  const head = formatHead(site, { path: '', title, description, noindex: site.noindex, feed });
  return { title, head, tail: formatJsonLd(data) };
}

function siteName({ title }: SiteFacts): string {
  return oneLine(title, 80);
}

/** A page's address: absolute where the site's is known, else relative to the page that names it. */
function addressOf({ url }: SiteFacts, path: string, relative: string): string {
  return url === undefined ? relative : url + path;
}
