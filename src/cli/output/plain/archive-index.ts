import { wordSpan } from '../describe.ts';
import type { WrittenChat } from '../lists/write-lists.ts';
import { escapeHtml } from '../pages.ts';
import { pagePath, type SiteFacts } from '../site-facts.ts';
import { formatIndex } from './index-page.ts';

/** The archive's page as plain markup: its chats. */
export function formatArchiveIndex(site: SiteFacts, chats: readonly WrittenChat[]): string {
  const count = chats.reduce((sum, { entry }) => sum + entry.count, 0);
  const items = chats.map(({ entry, summary: { days } }) => {
    const facts = `${entry.count} 条消息 · ${days.length} 天 · ${wordSpan(days)}`;
    const link = `<a href="${escapeHtml(pagePath(entry.id))}"><bdi>${escapeHtml(entry.title)}</bdi><small>${facts}</small></a>`;
    return `<li>${link}</li>`;
  });
  return formatIndex({
    title: site.title,
    facts: `${chats.length} 个群 · ${count} 条消息`,
    feed: chats.some(({ noindex }) => !noindex),
    body: `<ul class="chats">${items.join('')}</ul>`,
  });
}
