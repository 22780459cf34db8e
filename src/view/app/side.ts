import type { Panel, Show } from '../../core/index.ts';

/** What stands beside the timeline where there is room, and over it where there is none. */
export type Side = Extract<Panel, 'people' | 'date' | 'talks' | 'search'>;

/** Whether a panel is one of these, and has something to show; `open`: a chat is. Most are there for all chats, too. */
export function isSide(panel: Panel | undefined, open: boolean): panel is Side {
  return panel === 'search' || panel === 'date' || panel === 'talks' || (open && panel === 'people');
}

/** Whether anything stands there: a panel, or a person's page on it. */
export function hasSide({ panel, person }: Show, open: boolean): boolean {
  return isSide(panel, open) || (open && person !== undefined);
}
