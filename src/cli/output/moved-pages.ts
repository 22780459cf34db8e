import { buildChatMap, type ChatEntry } from '../../core/index.ts';
import { escapeHtml } from './pages.ts';
import type { SiteWriter } from './site-writer.ts';

/** The paths of the pages that stand where a chat was before it was renamed, and where each leads from its own folder. */
export function listMovedPages(chat: ChatEntry): { path: string; to: string }[] {
  const { dates } = buildChatMap(chat);
  const id = encodeURIComponent(chat.id);
  return (chat.formerly ?? []).flatMap((former) => [
    { path: `${former}/index.html`, to: `../${id}/` },
    ...dates.map((date) => ({ path: `${former}/${date}/index.html`, to: `../../${id}/${date}/` })),
  ]);
}

/** Writes at former addresses of chats small pages that lead on; with JavaScript to the very message. */
export async function writeMovedPages(
  chats: readonly ChatEntry[],
  writer: SiteWriter,
  wanted: (path: string) => boolean,
): Promise<void> {
  for (const chat of chats) {
    for (const { path, to } of listMovedPages(chat)) {
      if (wanted(path)) await writer.write(path, formatMovedPage(to, chat.title));
    }
  }
}

function formatMovedPage(to: string, title: string): string {
  const up = to.slice(0, to.lastIndexOf('../') + 3);
  const [href, name] = [escapeHtml(to), escapeHtml(title)];
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
<title>${name}</title>
<link rel="canonical" href="${href}">
<script src="${up}moved.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
<p><a href="${href}">${name}</a>
`;
}
