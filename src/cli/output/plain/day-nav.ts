import type { Day } from '../days.ts';
import { wordDate } from '../describe.ts';
import { escapeHtml } from '../pages.ts';
import type { SiteFacts } from '../site-facts.ts';

/** What begins a day's own markup where no script runs: the pages above it, and how much is on it. */
export function formatDayCrumbs({ chat, messages }: Pick<Day, 'chat' | 'messages'>, site: SiteFacts): string {
  const link = (href: string, title: string) => `<a href="${href}"><bdi>${escapeHtml(title)}</bdi></a>`;
  const crumbs = `${link('../../', site.title)} › ${link('../', chat.title)}`;
  return `<nav class="days" aria-label="上级"><p>${crumbs}</p><small>${messages.length} 条消息</small></nav>`;
}

/** What ends it: the days before and after, and all of them. */
export function formatDayNav({ before, after }: Pick<Day, 'before' | 'after'>): string {
  const link = (rel: string, words: string, date: string | undefined) =>
    date === undefined
      ? '<span></span>'
      : `<a rel="${rel}" href="../${date}/"><small>${words}</small>${wordDate(date)}</a>`;
  const links = [link('prev', '前一天', before), '<a href="../">全部日子</a>', link('next', '后一天', after)];
  return `<nav class="days" aria-label="前后的日子">${links.join('')}</nav>`;
}
