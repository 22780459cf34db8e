import { useDeferredValue, useMemo } from 'react';
import { foldName, matchNames, type SpeakerTable } from '../../core/index.ts';

const none: readonly number[] = [];

/** The speakers, by number in the table, whose names contain what the reader typed; typing never waits for it. */
export function useMatches(table: SpeakerTable | undefined, query: string): readonly number[] {
  const folded = useMemo(() => table?.names.map(foldName), [table]);
  const settled = useDeferredValue(query);
  return useMemo(() => (folded ? matchNames(folded, settled) : none), [folded, settled]);
}
