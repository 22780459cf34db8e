import type { Filter } from '../links.ts';

/** Whether a filter hides anything. */
export function isFiltered(filter: Filter): boolean {
  return filter.only.length > 0 || filter.except.length > 0 || filter.kinds.length > 0;
}
