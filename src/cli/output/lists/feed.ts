import { createHash } from 'node:crypto';
import { escapeXml } from './xml.ts';

/** A day in a feed. */
export type FeedDay = {
  chat: string;
  date: string;
  title: string;
  description: string;
  /** Wall clock of the first and last message: '2018-01-02T10:32:50'. */
  from: string;
  to: string;
  /** The day's page, relative to the feed or absolute. */
  href: string;
};

export type Feed = {
  title: string;
  /** What its id is made of, since titles and addresses change. */
  name: string;
  /** The page that the feed belongs to, and the feed itself. */
  href: string;
  self: string;
  offset: string;
  /** Newest first, at least one. */
  days: readonly FeedDay[];
};

/** So many days a feed tells of, the newest. */
export const feedDays = 50;

/**
 * The Atom feed (RFC 4287) of an archive or a chat. Its times are the messages', so that the same logs give the same
 * bytes; its ids follow from chat and date alone: a site that moves has no new days.
 */
export function formatFeed({ title, name, href, self, offset, days }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    '<generator>Liaoji</generator>',
    `<id>${formatId(name)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${days[0]?.to}${offset}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    ...days.map((day) => formatDay(day, offset)),
    '</feed>',
    '',
  ].join('\n');
}

function formatDay({ chat, date, title, description, from, to, href }: FeedDay, offset: string): string {
  return [
    '<entry>',
    `<id>${formatId(`${chat}/${date}`)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<published>${from}${offset}</published>`,
    `<updated>${to}${offset}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
    `<summary>${escapeXml(description)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** A UUID made of a name (RFC 9562, version 8). */
function formatId(name: string): string {
  const hex = createHash('sha256').update(`liaoji ${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
