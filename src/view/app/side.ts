import type { Panel } from '../../core/index.ts';

/** What stands beside the timeline where there is room, and over it where there is none. */
export type Side = Extract<Panel, 'people' | 'talks'>;

/** Whether a panel is one of these; `open`: a chat is open. */
export function isSide(panel: Panel | undefined, open: boolean): panel is Side {
  return panel === 'talks' || (open && panel === 'people');
}
