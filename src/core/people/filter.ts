import { type Filter, noFilter } from '../links.ts';

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

/** The filter with a person's names ticked, or no longer ticked where all were; the order of ticking is kept, kinds stay. */
export function toggleSpeakers(filter: Filter, names: readonly string[], mode: FilterMode): Filter {
  const ticked = tickedSpeakers(filter);
  const missing = names.filter((name) => !ticked.includes(name));
  const next = missing.length > 0 ? [...ticked, ...missing] : ticked.filter((name) => !names.includes(name));
  return withSpeakers(filter, next, mode);
}

/** The same ticked speakers, now as the only ones or as those left out. */
export function withMode(filter: Filter, mode: FilterMode): Filter {
  return withSpeakers(filter, tickedSpeakers(filter), mode);
}

/** The filter with nobody ticked; kinds stay. */
export function withoutSpeakers(filter: Filter): Filter {
  return { ...filter, only: [], except: [] };
}

/** These speakers and nobody else, whatever was shown before. */
export function onlySpeakers(names: readonly string[]): Filter {
  return { ...noFilter, only: [...names] };
}

/** The filter without these speakers either. */
export function exceptSpeakers(filter: Filter, names: readonly string[]): Filter {
  const only = filter.only.filter((name) => !names.includes(name));
  return { ...filter, only, except: [...new Set([...filter.except, ...names])] };
}

function withSpeakers(filter: Filter, speakers: readonly string[], mode: FilterMode): Filter {
  return { ...withoutSpeakers(filter), [mode]: [...speakers] };
}

/** What a filter says of speakers, for one line of text; undefined where it says nothing of them. */
export function summariseFilter(filter: Filter): FilterSummary | undefined {
  const names = tickedSpeakers(filter);
  return names.length > 0 ? { mode: filterMode(filter), names } : undefined;
}

/** Whose names are ticked, in the order of ticking; a name that nobody here has is a person of its own. */
export function groupTicked(ticked: readonly string[], persons: readonly NamedPerson[]): TickedPerson[] {
  const wanted = new Set(ticked);
  const byName = new Map<string, NamedPerson>();
  // No table of thousands of names, for the few that are ticked.
  for (const person of persons) for (const { name } of person.names) if (wanted.has(name)) byName.set(name, person);
  const groups = new Map<NamedPerson | string, TickedPerson>();
  for (const name of ticked) {
    const person = byName.get(name);
    const group = groups.get(person ?? name) ?? { name: person?.name ?? name, names: [] };
    groups.set(person ?? name, { ...group, names: [...group.names, name] });
  }
  return [...groups.values()];
}

type NamedPerson = { name: string; names: readonly { name: string }[] };

/** A person as the ticked names tell: what to call them, and which of the names are ticked. */
export type TickedPerson = { name: string; names: readonly string[] };
