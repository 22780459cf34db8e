import type { Alias, Problem, Redactor } from '../../core/index.ts';
import type { AliasSource } from './alias-settings.ts';

/** What the keeper says of names, as it is used, and what is odd about it. */
export type Aliases = {
  list: Alias[];
  /** Takes note of who speaks in a chat. */
  meet(speakers: Iterable<string>): void;
  /** Names that nobody has: asked for once all is read. */
  unused(): Problem[];
};

/**
 * A name is one person's: the first entry that has it counts. A name that is redacted is taken out of the others' company, or they would
 * tell whom its pseudonym hides.
 */
export function createAliases(
  sources: readonly AliasSource[],
  redactor: Redactor | undefined,
  problems: Problem[],
): Aliases {
  const taken = new Map<string, AliasSource>();
  const kept: AliasSource[] = [];
  for (const source of sources) {
    const report = (code: 'alias-twice' | 'alias-redacted', args: Problem['args']) =>
      problems.push({ code, file: source.file, line: source.line, args });
    const all = [...new Set([source.label, ...source.names])];
    const open = all.filter((name) => !redactor || isOpen(name, redactor));
    if (open.length < all.length && open.length > 0) report('alias-redacted', {});
    const free = open.filter((name) => {
      const first = taken.get(name);
      if (first) report('alias-twice', { name, first: first.label });
      else taken.set(name, source);
      return !first;
    });
    const label = free.includes(source.label) ? source.label : free[0];
    if (label !== undefined && free.length > 1)
      kept.push({ ...source, label, names: free.filter((name) => name !== label) });
  }
  return { list: kept.map(({ label, names }) => ({ label, names })), ...watch(kept) };
}

function isOpen(name: string, redactor: Redactor): boolean {
  return redactor.speaker(name) === name;
}

function watch(kept: readonly AliasSource[]): Pick<Aliases, 'meet' | 'unused'> {
  const strange = new Set(kept.flatMap(({ names }) => names));
  return {
    meet(speakers) {
      for (const name of speakers) strange.delete(name);
    },
    unused: () =>
      kept.flatMap(({ label, names, file, line }) => {
        return names
          .filter((name) => strange.has(name))
          .map((name): Problem => ({ code: 'alias-unused', file, line, args: { name, label } }));
      }),
  };
}
