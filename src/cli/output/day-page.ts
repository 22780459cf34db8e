import type { Day } from './days.ts';
import type { Head } from './head/heads.ts';
import type { PageTemplate } from './pages.ts';

/** A day's page lies two folders below the site's root. */
const depth = 2;

export function dayPath({ chat, date }: Day): string {
  return `${chat.id}/${date}/index.html`;
}

export function formatDayPage(template: PageTemplate, _: Day, head: Head): string {
  return template({ depth, ...head });
}
