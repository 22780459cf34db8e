import { formatLink, type Link, type Show } from '../core/index.ts';
import type { Session } from './session.ts';

/** An entry of the history: how many of the page lie below it, and over how many of these it only opened something. */
export type HistoryEntry = { depth: number; over: number };

/** undefined for an entry that is not of the page's own making: somebody typed its address, or followed a link. */
export function parseEntry(memo: unknown): HistoryEntry | undefined {
  const { depth, over } = (memo ?? {}) as Partial<HistoryEntry>;
  return typeof depth === 'number' ? { depth, over: Number(over) || 0 } : undefined;
}

/** Goes on to a link: a new entry, which covers as many below it as is said. What is `kept` of a memo goes along. */
export function pushLink(session: Session, link: Link, over = 0, kept?: object): void {
  const { address } = session.ports;
  session.entry = { depth: session.entry.depth + 1, over };
  address.push(formatLink(link, address.form), { ...kept, ...session.entry });
}

/** Writes a link in the place of the one that stands there; what is `kept` of a memo goes along. */
export function replaceLink({ ports: { address }, entry }: Session, link: Link, kept?: object): void {
  address.replace(formatLink(link, address.form), { ...kept, ...entry });
}

/** What covered the timeline gives way to where it led: Back leads to where the reader was before. */
export function giveWay(session: Session, link: Link): void {
  session.entry.over = 0;
  replaceLink(session, link);
}

/**
 * What stays open when the reader goes elsewhere in the chat: what stands beside the timeline, not what covers it. A
 * calendar that was leafed through comes back to where the reader is.
 */
export function staying({ ports, store }: Session): Show {
  const { show } = store.getState().link;
  const next = { ...show, date: undefined, talk: undefined };
  return ports.covers() ? { ...next, ...noList, panel: undefined, person: undefined } : next;
}

/** A list that is asked for nothing. */
export const noList = {
  find: undefined,
  company: undefined,
  field: undefined,
  city: undefined,
  people: undefined,
  sort: undefined,
} as const;

/** Where a reader was, as the history keeps it: a message's address and its distance from the top edge. */
export type Memo = { date: string; id: string; offset: number };

export function parseMemo(memo: unknown): Memo | undefined {
  if (typeof memo !== 'object' || memo === null) return undefined;
  const { date, id, offset } = memo as Record<string, unknown>;
  if (typeof date !== 'string' || typeof id !== 'string' || typeof offset !== 'number') return undefined;
  return Number.isFinite(offset) ? { date, id, offset } : undefined;
}
