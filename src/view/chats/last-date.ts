import type { ChatEntry } from '../../core/index.ts';

/** The last day with messages, 'YYYY-MM-DD'; '' for a chat without any. */
export function lastDate(entry: ChatEntry): string {
  return entry.last?.at.slice(0, 10) ?? entry.from;
}
