import type { WrittenChat } from '../lists/write-lists.ts';
import type { SiteFacts } from '../site-facts.ts';
import type { DaySummary } from '../summary.ts';
import { formatIndex } from './index-page.ts';

/** A chat's page as plain markup: its days by year and month, the newest month first. */
export function formatChatIndex(site: SiteFacts, { entry, summary: { days }, noindex }: WrittenChat): string {
  const years = groupBy(days, ({ date }) => date.slice(0, 4)).map(([year, own]) => {
    const months = groupBy(own, ({ date }) => date.slice(5, 7)).map(formatMonth);
    return `<section><h2>${year}年<small>${sum(own)} 条</small></h2>${months.reverse().join('')}</section>`;
  });
  return formatIndex({
    title: entry.title,
    facts: `${entry.count} 条消息 · ${entry.speakers} 人 · ${days.length} 天`,
    up: { title: site.title, href: '../' },
    feed: !noindex,
    body: years.reverse().join(''),
  });
}

/** Every byte of a day counts: a chat may have thousands. */
function formatMonth([month, days]: [month: string, days: readonly DaySummary[]]): string {
  const links = days.map(
    ({ date, count }) => `<a href="${date}/">${Number(date.slice(8))}日<small>${count}</small></a>`,
  );
  return `<h3>${Number(month)}月<small>${sum(days)} 条</small></h3><p>${links.join('')}</p>`;
}

function sum(days: readonly DaySummary[]): number {
  return days.reduce((total, { count }) => total + count, 0);
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): [key: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
