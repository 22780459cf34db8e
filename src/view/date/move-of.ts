import type { DayMove } from '../../core/index.ts';

type KeyPress = { key: string; shiftKey: boolean };

/** The move that a key makes on a month's leaf; undefined for other keys. */
export function dayMoveOf({ key, shiftKey }: KeyPress): DayMove | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { by: 'day', forward: key === 'ArrowRight' };
  if (key === 'ArrowUp' || key === 'ArrowDown') return { by: 'week', forward: key === 'ArrowDown' };
  if (key === 'PageUp' || key === 'PageDown') return { by: shiftKey ? 'year' : 'month', forward: key === 'PageDown' };
  return edgeOf(key);
}

/** The move that a key makes among the months of the years. */
export function monthMoveOf({ key }: KeyPress): DayMove | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { by: 'month', forward: key === 'ArrowRight' };
  if (key === 'ArrowUp' || key === 'ArrowDown') return { by: 'year', forward: key === 'ArrowDown' };
  if (key === 'PageUp' || key === 'PageDown') return { by: 'year', forward: key === 'PageDown' };
  return edgeOf(key);
}

function edgeOf(key: string): DayMove | undefined {
  if (key === 'Home') return { to: 'first' };
  return key === 'End' ? { to: 'last' } : undefined;
}

/** These keys, as the help shows them. */
export const calendarKeys = [
  { name: 'day', shown: '← →' },
  { name: 'week', shown: '↑ ↓' },
  { name: 'month', shown: 'PgUp PgDn' },
  { name: 'year', shown: '⇧ PgUp PgDn' },
  { name: 'edge', shown: 'Home End' },
  { name: 'type', shown: '0 – 9' },
] as const;
