import { buildChatMap, type ChatEntry } from '../../core/index.ts';
import { describeChat, describeDay, titleOfDay } from './describe.ts';
import { formatPreview, pictureAt } from './head/page-head.ts';
import type { WrittenChat } from './lists/write-lists.ts';
import { oneLine } from './one-line.ts';
import { escapeHtml } from './pages.ts';
import { pagePath, type SiteFacts } from './site-facts.ts';
import type { SiteWriter } from './site-writer.ts';

/** A page where a chat was before it was renamed: where it leads from its own folder, and the day it is of. */
type MovedPage = { path: string; to: string; date?: string };

/** The paths of the pages that stand where a chat was before, from the site's root. */
export function listMovedPages(chat: ChatEntry): MovedPage[] {
  const { dates } = buildChatMap(chat);
  const id = encodeURIComponent(chat.id);
  return (chat.formerly ?? []).flatMap((former) => [
    { path: `${former}/index.html`, to: `../${id}/` },
    ...dates.map((date) => ({ path: `${former}/${date}/index.html`, to: `../../${id}/${date}/`, date })),
  ]);
}

type Output = { site: SiteFacts; writer: SiteWriter };

/** Writes at former addresses of chats small pages that lead on; with JavaScript to the very message. */
export async function writeMovedPages(
  chats: readonly WrittenChat[],
  { site, writer }: Output,
  wanted: (path: string) => boolean,
): Promise<void> {
  for (const chat of chats) {
    const days = new Map(chat.summary.days.map((day) => [day.date, day]));
    for (const page of listMovedPages(chat.entry)) {
      if (!wanted(page.path)) continue;
      const day = days.get(page.date ?? '');
      const title = day ? titleOfDay(chat.entry, day.date) : oneLine(chat.entry.title, 80);
      const description = day ? describeDay(day) : describeChat(chat.entry, chat.summary);
      const url = site.url === undefined ? undefined : site.url + pagePath(chat.entry.id, page.date);
      const times = day && { published: day.from + site.offset, modified: day.to + site.offset };
      const facts = { title, description, noindex: chat.noindex, url, image: pictureAt(url ?? page.to), ...times };
      await writer.write(page.path, formatMovedPage(page.to, title, formatPreview(site, facts)));
    }
  }
}

/** Previews of links, whose readers mostly run no script and follow no refresh, show what they show of the page it leads to. */
function formatMovedPage(to: string, title: string, preview: string): string {
  const up = to.slice(0, to.lastIndexOf('../') + 3);
  const [href, name] = [escapeHtml(to), escapeHtml(title)];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
<title>${name}</title>
<link rel="canonical" href="${href}">
${preview}
<script src="${up}moved.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
</head>
<p><a href="${href}">${name}</a>
`;
}
