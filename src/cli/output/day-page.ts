import { buildShard, mentionedNames } from '../../core/index.ts';
import { escapeHtml, formatDay } from '../../markup/index.ts';
import type { Day } from './days.ts';
import type { Head } from './head/heads.ts';
import { type PageTemplate, rootOf } from './pages.ts';
import { formatDayCrumbs, formatDayNav } from './plain/day-nav.ts';
import type { SiteFacts } from './site-facts.ts';

/** A day's page lies two folders below the site's root. */
const depth = 2;

export function dayPath({ chat, date }: Pick<Day, 'chat' | 'date'>): string {
  return `${chat.id}/${date}/index.html`;
}

type DayFrame = { head: Head; site: SiteFacts };

/** The page of a day, piece by piece: its messages to read, and once more as data, so that the app need not fetch them. */
export function formatDayPage(template: PageTemplate, day: Day, { head, site }: DayFrame): Iterable<string> {
  const { chat, date, rows, partsOf } = day;
  const ways = { before: formatDayCrumbs(day, site), after: formatDayNav(day) };
  const markup = formatDay({ title: chat.title, date, rows, partsOf, root: rootOf(depth), ...ways });
  return template({ depth, ...head, body: markup, tail: head.tail + formatData(day) });
}

/** A shard of this day alone, under the name by which the app looks for it (store/page-day.ts). */
function formatData({ chat, date, entries, messages, folds, partsOf }: Day): string {
  const mentioned = messages.flatMap((message) => (message.text.includes('@') ? mentionedNames(partsOf(message)) : []));
  const path = `data/${chat.id}/${date}.json`;
  const json = JSON.stringify(buildShard({ chat: chat.id, entries, mentioned, folds }));
  // No text may end the element: in JSON a < can be written otherwise.
  return `<script type="application/json" data-file="${escapeHtml(path)}">${json.replaceAll('<', '\\u003c')}</script>`;
}
