import type { SpeakerTable } from '../archive/speakers.ts';
import type { Filter } from '../links.ts';

/**
 * The positions, ascending, that a filter lets through: messages of the speakers named in `only` (of all, where it is
 * empty) who are not in `except`, and of the kinds in `kinds` (of all, where it is empty). Unknown names match nothing.
 * `also` is let through in any case. One pass over a typed array without a branch.
 */
export function pickPositions(table: SpeakerTable, filter: Filter, also?: number): Int32Array {
  const open = openNames(table.names, filter);
  const kinds = filter.kinds.length > 0 ? openKinds(table, filter) : undefined;
  const { by } = table;
  const picked = new Int32Array(by.length + 1);
  let length = 0;
  for (let position = 0; position < by.length; position++) {
    picked[length] = position;
    length += (open[by[position] as number] as number) & (kinds ? (kinds[position] as number) : 1);
    if (position === also && picked[length - 1] !== position) picked[length++] = position;
  }
  return picked.slice(0, length);
}

function openNames(names: readonly string[], filter: Filter): Uint8Array {
  const only = new Set(filter.only);
  const except = new Set(filter.except);
  return Uint8Array.from(names, (name) => Number((only.size === 0 || only.has(name)) && !except.has(name)));
}

function openKinds(table: SpeakerTable, filter: Filter): Uint8Array {
  const open = new Uint8Array(table.by.length).fill(filter.kinds.includes('text') ? 1 : 0);
  for (const [kind, positions] of table.kinds) {
    const value = Number(filter.kinds.includes(kind));
    for (const position of positions) open[position] = value;
  }
  return open;
}
