import type { Searching } from '../../store/searching/searching.ts';

/** What the panel says before anything is typed. */
export function Start(_: { searching: Searching }) {
  return null;
}
