import type { Searching } from '../../store/searching/searching.ts';
import { HitBar } from './hit-bar.tsx';
import { useHitMarks } from './use-hit-marks.ts';
import { useSearching } from './use-searching.ts';

/** What was searched for, in the timeline: marked, and with a bar that leads from one hit to the next where no panel does. */
export function Hits({ isBar }: { isBar: boolean }) {
  const { searching } = useSearching();
  return searching ? <InTimeline searching={searching} isBar={isBar} /> : null;
}

function InTimeline({ searching, isBar }: { searching: Searching; isBar: boolean }) {
  useHitMarks(searching);
  return isBar ? <HitBar searching={searching} /> : null;
}
