import type { Filter } from '../links.ts';

/** Which of the two lists of a filter is meant: these speakers only, or all except these. */
export type FilterMode = 'only' | 'except';

/** What the people panel and the filter bar show of a filter. */
export type FilterSummary = { mode: FilterMode; names: readonly string[] };

/** The mode a filter is in; a filter with both lists (an address may have them) counts as `only`. */
export function filterMode(filter: Filter): FilterMode {
  return filter.only.length === 0 && filter.except.length > 0 ? 'except' : 'only';
}

/** The speakers ticked in the people panel. */
export function tickedSpeakers(filter: Filter): readonly string[] {
  return filter[filterMode(filter)];
}

/** The filter with one speaker ticked or no longer ticked; the order of ticking is kept, kinds stay. */
export function toggleSpeaker(filter: Filter, speaker: string, mode: FilterMode): Filter {
  const ticked = tickedSpeakers(filter);
  const without = ticked.filter((name) => name !== speaker);
  return withSpeakers(filter, without.length < ticked.length ? without : [...ticked, speaker], mode);
}

/** The same ticked speakers, now as the only ones or as those left out. */
export function withMode(filter: Filter, mode: FilterMode): Filter {
  return withSpeakers(filter, tickedSpeakers(filter), mode);
}

/** The filter with nobody ticked; kinds stay. */
export function withoutSpeakers(filter: Filter): Filter {
  return { ...filter, only: [], except: [] };
}

function withSpeakers(filter: Filter, speakers: readonly string[], mode: FilterMode): Filter {
  return { ...withoutSpeakers(filter), [mode]: [...speakers] };
}

/** What a filter says of speakers, for one line of text; undefined where it says nothing of them. */
export function summariseFilter(filter: Filter): FilterSummary | undefined {
  const names = tickedSpeakers(filter);
  return names.length > 0 ? { mode: filterMode(filter), names } : undefined;
}
