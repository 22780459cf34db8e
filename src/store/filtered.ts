import {
  type Filter,
  foldBetween,
  foldSequence,
  pickedSequence,
  pickPositions,
  type SpeakerTable,
  seenSequence,
} from '../core/index.ts';
import type { Listing } from './folding.ts';

type Filtered = { count: number; filter: Filter; table: SpeakerTable; opened: ReadonlySet<number> };

/** What a filter lets through; with context also what surrounds it, and the rest folded between. `also` is shown in any case. */
export function listFiltered({ count, filter, table, opened }: Filtered, also?: number): Listing {
  const picked = pickPositions(table, filter, also);
  const shown = pickedSequence(picked);
  const matching = picked.length;
  if (!filter.context || matching === 0) return { sequence: shown, shown, matching };
  const between = foldBetween(count, picked, filter.context);
  const isAside = (position: number) => shown.at(shown.indexOf(position)) !== position;
  const sequence = { ...foldSequence(count, between, opened), isAside };
  return { sequence, shown: seenSequence(count, between, opened), matching };
}
