import { formatLink, noFilter } from '../../core/index.ts';

/** What the pages of a site say of it. */
export type SiteFacts = {
  title: string;
  /** The wall clock's offset from UTC: '+08:00'. */
  offset: string;
  /** Where the site will be, with a slash at its end, where the keeper said so. */
  url?: string;
  /** Search engines are asked to leave the archive's own page out. */
  noindex: boolean;
};

/** The path of a chat's page, or of a day's, from the site's root, percent-encoded. */
export function pagePath(chat: string, date?: string): string {
  return formatLink({ chat, near: date === undefined ? undefined : { date }, filter: noFilter, show: {} }, 'path');
}
