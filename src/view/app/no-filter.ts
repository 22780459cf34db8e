import type { Filter } from '../../core/index.ts';

/** Shows everything. */
export const noFilter: Filter = { only: [], except: [], kinds: [] };
