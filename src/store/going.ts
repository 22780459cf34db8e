import { dayAt, type Filter, findDate, formatLink, isFiltered, type Link } from '../core/index.ts';
import { landAt, linkTo, messageAt, openLink } from './opening.ts';
import { follow, notify, type Session, wantAhead } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { Actions, Place } from './types.ts';

/** Goes to a link as a reader who clicks: a new entry in the history. */
function visit(session: Session, link: Link): void {
  session.ports.address.push(formatLink(link, session.ports.address.form));
  void openLink(session, link);
}

const noFilter: Filter = { only: [], except: [], kinds: [] };

/** The moves of the reader over chats, days and messages. */
export function createMoves(session: Session) {
  return {
    openChat: (id) => visit(session, { chat: id, filter: noFilter }),
    goToDate: (date) => goToDate(session, date),
    goToPosition: (position) => goToPosition(session, position),
    goToStart: () => landAt(session, { position: 0, align: 'start' }),
    goToEnd: () => landAt(session, { position: session.store.getState().sequence.at(lastOf(session)), align: 'end' }),
    stepMessage: (by) => stepMessage(session, by),
    stepDay: (by) => stepDay(session, by),
    see: (first, last, place) => see(session, { first, last }, place),
    rest: () => rest(session),
  } satisfies Partial<Actions>;
}

function lastOf({ store }: Session): number {
  return Math.max(0, store.getState().sequence.length - 1);
}

function goToPosition(session: Session, position: number): void {
  const link = linkTo(session, position);
  if (link) visit(session, link);
  else landAt(session, { position, align: 'link' });
}

function goToDate(session: Session, date: string): void {
  const { chat, filter } = session.store.getState();
  if (!chat) return;
  const near = { date: chat.map.dates[findDate(chat.map, date)] ?? date };
  const link: Link = { chat: chat.entry.id, near, filter };
  session.ports.address.replace(formatLink(link, session.ports.address.form));
  void openLink(session, link);
}

function stepMessage(session: Session, by: 1 | -1): void {
  const { sequence, place } = session.store.getState();
  if (sequence.length === 0) return;
  const here = session.cursor ?? place?.position ?? 0;
  const index = Math.min(Math.max(sequence.indexOf(here) + by, 0), lastOf(session));
  session.cursor = sequence.at(index);
  landAt(session, { position: session.cursor, align: 'link', focus: true });
}

function stepDay(session: Session, by: 1 | -1): void {
  const { chat, place } = session.store.getState();
  const date = chat && place && chat.map.dates[dayAt(chat.map, place.position) + by];
  if (date) goToDate(session, date);
}

function see(session: Session, seen: Session['seen'], place: Place): void {
  const { chat, date, place: before } = session.store.getState();
  if (!chat) return;
  session.seen = seen;
  const { cursor } = session;
  if (cursor !== undefined && (cursor < seen.first || cursor > seen.last)) session.cursor = undefined;
  if (before?.position === place.position && before.offset === place.offset) return;
  session.store.setState({ place, date: chat.map.dates[dayAt(chat.map, place.position)] ?? date });
  follow(session);
}

/** The reader stands still: the address says where, for a reload and for Back, and the neighbours are fetched. */
function rest(session: Session): void {
  const { chat, place, link, date, filter } = session.store.getState();
  if (!chat || !place) return;
  wantAhead(session);
  const here = messageAt(session, place.position);
  if (!here) return;
  const near = link.near?.date === date ? link.near : { date };
  const next: Link = { chat: chat.entry.id, near, filter };
  session.store.setState({ link: next });
  const memo = { date: here.at.slice(0, 10), id: here.id, offset: place.offset };
  session.ports.address.replace(formatLink(next, session.ports.address.form), memo);
}

/** Filters; what the reader looks at stays where it is on the screen, or the nearest that is still shown takes its place. */
export function createFiltering(session: Session) {
  const { store, ports } = session;
  return {
    async setFilter(filter: Filter) {
      const { chat, link, filter: before } = store.getState();
      if (!chat) return;
      store.setState({ filter, link: { ...link, filter } });
      if (isFiltered(filter) && !(await loadSpeakers(session))) {
        store.setState({ filter: before, link: { ...link, filter: before } });
        return notify(session, { code: 'unfiltered' });
      }
      const now = store.getState();
      if (now.filter !== filter || now.chat !== chat) return;
      const place = now.place ?? { position: 0, offset: 0 };
      landAt(session, { ...place, align: 'keep' });
      if (store.getState().sequence.length === 0) notify(session, { code: 'nobody' });
      const address = formatLink(store.getState().link, ports.address.form);
      if (isFiltered(before) === isFiltered(filter)) ports.address.replace(address);
      else ports.address.push(address);
    },
  };
}

/** Copies the whole address of a message, and says so. */
export async function copyLink(session: Session, position: number): Promise<void> {
  const { ports, store } = session;
  const link = linkTo(session, position);
  if (!link) return;
  const text = ports.absolute(formatLink({ ...link, filter: noFilter }, ports.address.form));
  await copy(session, text, 'copied');
  store.setState({ marked: { from: position, to: position } });
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
