import { splitDays } from '../../src/cli/output/days.ts';
import { type ChatSummary, createSummariser, summariseChat } from '../../src/cli/output/summary.ts';
import type { Entry } from '../../src/core/index.ts';

/** The summary of a chat that has no owner's name. */
export function summarise(entries: readonly Entry[]): ChatSummary {
  return summariseChat({}, entries)(createSummariser()(splitDays(entries), {}));
}
