import { parseDay } from './days.ts';
import { parseId } from './ids.ts';

/** A message's address within its chat: its day and its id. */
export type DatedId = { date: string; id: string };

/** Matches 2018-01-02.103250. */
const pattern = /^(\d{4}-\d\d-\d\d)\.(.*)$/s;

/** Reads '2018-01-02.103250', as ranges and talks have it in addresses; undefined for what is none. */
export function parseDatedId(text: string): DatedId | undefined {
  const [, date = '', id = ''] = pattern.exec(text) ?? [];
  return parseDay(date) !== undefined && parseId(id) !== null ? { date, id } : undefined;
}

/** Writes '2018-01-02.103250'. */
export function formatDatedId({ date, id }: DatedId): string {
  return `${date}.${id}`;
}
