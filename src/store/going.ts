import { dayAt, findDate, formatLink, type Link, noFilter } from '../core/index.ts';
import { giveWay, pushLink, replaceLink, staying } from './history.ts';
import { linkTo, messageAt, openLink } from './opening.ts';
import { follow, notify, type Session, wantAhead } from './session.ts';
import type { Actions, Place } from './types.ts';

/** Goes to a link as a reader who clicks: a new entry in the history, or one instead of what covers the timeline. */
export function visit(session: Session, link: Link, instead = false): void {
  if (instead) giveWay(session, link);
  else pushLink(session, link);
  void openLink(session, link);
}

/** The moves of the reader over chats, days and messages. */
export function createMoves(session: Session) {
  return {
    openChat: (id) => visit(session, { chat: id, filter: noFilter, show: {} }, session.entry.over > 0),
    visit: (link) => visit(session, link),
    goToDate: (date) => goToDate(session, date),
    see: (first, last, place) => see(session, { first, last }, place),
    rest: () => rest(session),
  } satisfies Partial<Actions>;
}

export function goToDate(session: Session, date: string): void {
  const { chat, filter } = session.store.getState();
  if (!chat) return;
  const near = { date: chat.map.dates[findDate(chat.map, date)] ?? date };
  const link: Link = { chat: chat.entry.id, near, filter, show: staying(session) };
  visit(session, link, true);
}

function see(session: Session, seen: Session['seen'], place: Place): void {
  const { chat, date, cursor, place: before } = session.store.getState();
  if (!chat) return;
  const { first, last } = session.seen;
  session.seen = seen;
  if (cursor !== undefined && !isWithin(cursor, seen)) session.store.setState({ cursor: undefined });
  if (before?.position !== place.position || before.offset !== place.offset) {
    session.reports++;
    session.store.setState({ place, date: chat.map.dates[dayAt(chat.map, place.position)] ?? date });
  } else if (seen.first === first && seen.last === last) return;
  follow(session);
}

/** The reader stands still: the address says where, for a reload and for Back, and the neighbours are fetched. */
function rest(session: Session): void {
  const { chat, place, link, date, filter, marked } = session.store.getState();
  // A link whose message has not come yet stays in the address, or nobody could try it again.
  if (!chat || !place || (link.near?.id && !marked)) return;
  wantAhead(session);
  const here = messageAt(session, place.position);
  if (!here) return;
  const near = link.near?.date === date ? link.near : { date };
  const next: Link = { chat: chat.entry.id, near, filter, show: link.show };
  session.store.setState({ link: next });
  const memo = { date: here.at.slice(0, 10), id: here.id, offset: place.offset };
  replaceLink(session, next, memo);
}

function isWithin(position: number, { first, last }: Session['seen']): boolean {
  return position >= first && position <= last;
}

/** The message that a key without a target means: where the keyboard walked to, what is marked in view, the topmost. */
export function currentPosition(session: Session): number | undefined {
  const { cursor, marked, place } = session.store.getState();
  const inView = marked && isWithin(marked.from, session.seen) ? marked.from : undefined;
  return cursor ?? inView ?? place?.position;
}

/** Copies the whole address of a message (of the current one, where none is named), and says so. */
export async function copyLink(session: Session, named?: number): Promise<void> {
  const position = named ?? currentPosition(session);
  if (position === undefined) return;
  const { ports, store } = session;
  const link = linkTo(session, position);
  if (!link) return;
  const text = ports.absolute(formatLink({ ...link, filter: noFilter, show: {} }, ports.address.form));
  // At once: by the time that it is copied another chat may be open.
  store.setState({ marked: { from: position, to: position } });
  await copy(session, text, 'copied');
}

/** Copies what a message says, and says so. */
export async function copyText(session: Session, text: string): Promise<void> {
  await copy(session, text, 'copied-text');
}

async function copy(session: Session, text: string, code: 'copied' | 'copied-text'): Promise<void> {
  try {
    await session.ports.copy(text);
    notify(session, { code, text });
  } catch {
    notify(session, { code: 'copy-failed', text });
  }
}
