import {
  buildChatMap,
  findChat,
  findDate,
  isFiltered,
  type Link,
  type Near,
  noFilter,
  parseDatedId,
  parseLink,
  parseManifest,
  ReadFault,
  shardAt,
  type Talk,
} from '../core/index.ts';
import { act, loadActs } from './act.ts';
import { findPosition } from './finding.ts';
import { emptyFolding, listingFor, openFolds, refold } from './folding.ts';
import { type Memo, parseEntry, parseMemo, replaceLink, staying } from './history.ts';
import { isBehindPage, pageMessage, placePageDay } from './page-day.ts';
import { land, notify, type Session, showRows, type Told } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { ChatOpen, ViewerState } from './types.ts';

/** Reads the manifest and goes where the address bar says. */
export async function openArchive(session: Session, quiet = false): Promise<void> {
  const { ports, store } = session;
  // Who asks again by hand takes what there is.
  const insists = !quiet && store.getState().fault === 'mismatch';
  if (!quiet) store.setState({ status: 'opening', fault: undefined });
  try {
    const read = async () => parseManifest(await ports.read('data/manifest.json'));
    const isBehind = (each: Awaited<ReturnType<typeof read>>) => !('fault' in each) && isBehindPage(session, each);
    let manifest = await read();
    // The page's head had the browser fetch it, maybe from its cache; now the host is asked.
    if (isBehind(manifest)) manifest = await read();
    if ('fault' in manifest) return store.setState({ status: 'fault', fault: manifest.fault });
    if (isBehind(manifest) && !insists) return store.setState({ status: 'fault', fault: 'mismatch' });
    store.setState({ status: 'open', manifest, fault: undefined });
    followAddress(session);
  } catch (error) {
    store.setState({ status: 'fault', fault: error instanceof ReadFault ? error.reason : 'network' });
  }
}

/** Goes where the address bar says: at the start, and when the reader goes back or forward. */
export function followAddress(session: Session): void {
  // Before the manifest is here nothing can be gone.
  if (!session.store.getState().manifest) return;
  const { address, memo } = session.ports.address.get();
  const link = parseLink(address);
  const before = session.entry;
  const entry = parseEntry(memo);
  session.entry = entry ?? { depth: before.depth + 1, over: 0 };
  // Back to it is told from an address that is typed over it.
  if (!entry) session.ports.address.replace(address, { ...(memo as object), ...session.entry });
  const steps = before.depth - session.entry.depth;
  // All of the way back leads over what was open: that is closed, and place and filter stay what they have become.
  if (steps > 0 && before.over - session.entry.over === steps) act(({ uncover }) => uncover(session, link.show));
  else void openLink(session, link, parseMemo(memo));
}

/** Opens what a link names. Unknown chats, days and messages end up as near as can be, and it is said. */
export async function openLink(session: Session, wanted: Link, memo?: Memo): Promise<void> {
  const visit = ++session.visit;
  const { manifest } = session.store.getState();
  const only = manifest?.chats.length === 1 ? manifest.chats[0]?.id : undefined;
  const chat = openChat(session, wanted.chat ?? only, wanted.near?.date);
  const link = withCurrentName(session, wanted, chat);
  const nothing = { marked: undefined, cursor: undefined, pictures: undefined, talk: undefined };
  // What is folded between belongs to a filter or a talk.
  if (link.filter.context || link.show.talk) session.folding.opened.clear();
  session.store.setState({ link, filter: link.filter, ...nothing });
  if (!chat) {
    if (link.chat !== undefined) tellGone(session, { code: 'gone-chat', text: link.chat });
    return;
  }
  const came = !isFiltered(link.filter) || (await loadSpeakers(session));
  if (visit !== session.visit) return;
  if (!came) session.store.setState({ filter: noFilter });
  if (link.show.talk) {
    await loadActs().then(
      (acts) => acts.readTalk(session, visit),
      () => {},
    );
  }
  if (visit !== session.visit) return;
  const { talk } = session.store.getState();
  const near = memo ?? link.near ?? (talk ? undefined : parseDatedId(link.show.talk ?? ''));
  if (!near) return landAt(session, talk ? talkStart(talk) : { position: chat.map.count - 1, align: 'end' });
  const landed = await landNear(session, near, memo?.offset);
  if (landed && visit === session.visit && link.near) await markRange(session, link, visit);
}

/** A talk begins with its announcement, where there is one, under what tells its day or time. */
function talkStart({ announcements, from }: Talk) {
  return { position: announcements.at(-1) ?? from, align: 'day' } as const;
}

/** A link to a chat by a former name, as it is called now; the address bar follows, and the reader passes on what lasts. */
function withCurrentName(session: Session, link: Link, chat: ChatOpen | undefined): Link {
  if (!chat || link.chat === undefined || link.chat === chat.entry.id) return link;
  const { ports } = session;
  const current = { ...link, chat: chat.entry.id };
  replaceLink(session, current, ports.address.get().memo as object);
  return current;
}

function openChat(session: Session, id: string | undefined, date: string | undefined): ChatOpen | undefined {
  const state = session.store.getState();
  const entry = state.manifest && findChat(state.manifest, id);
  if (entry && state.chat?.entry === entry) return state.chat;
  const chat = entry && { entry, map: buildChatMap(entry) };
  session.shards.open(chat);
  session.run = placePageDay(session, chat, date);
  session.folding = emptyFolding(entry?.count);
  const sequence = session.folding.whole;
  const nowhere = { landing: undefined, place: undefined, selection: undefined, date: '', rows: [] };
  session.store.setState({ chat, sequence, shown: sequence, speakers: { state: 'none' }, ...nowhere });
  return chat;
}

/** Lands on a position with the state's filter; `also` shows it where the filter would not. */
export function landAt(session: Session, target: Parameters<typeof land>[1], change: Partial<ViewerState> = {}): void {
  const state = { ...session.store.getState(), ...change };
  const listing = listingFor(session, state, target.align === 'link' ? target.position : undefined);
  if (listing) land(session, target, { ...change, ...listing });
}

/** False where the message that is to be landed on did not come. */
async function landNear(session: Session, near: Near, offset?: number): Promise<boolean> {
  const { chat } = session.store.getState();
  if (!chat || chat.map.count === 0) return false;
  const visit = session.visit;
  const day = findDate(chat.map, near.date);
  const first = chat.map.starts[day] ?? 0;
  // The day in its blanks first: the page answers before the shard is here.
  landAt(session, { position: first, align: near.id ? 'link' : 'day' });
  if (chat.map.dates[day] !== near.date) {
    tellGone(session, { code: 'gone-day', text: near.date });
    return true;
  }
  if (near.lost) notify(session, { code: 'gone-id' });
  if (!near.id) return true;
  const found = await findPosition(session, near.date, near.id);
  if (visit !== session.visit || !found) return false;
  if (found.how !== 'exact' && found.how !== 'same-second') tellGone(session, { code: 'gone' });
  const marked = offset === undefined ? { from: found.position, to: found.position } : undefined;
  openFolds(session, found.position);
  const target = { position: found.position, align: offset === undefined ? 'link' : 'keep', offset } as const;
  landAt(session, target, { marked });
  return true;
}

/** Says that what the link names is not there, once it is certain that it is not in a newer manifest (recovery.ts). */
function tellGone(session: Session, notice: Told): void {
  void loadActs().then(
    (acts) => acts.tellGone(session, notice),
    () => notify(session, notice),
  );
}

/** Marks what the link names: one message, or all from it to the end of its range. */
async function markRange(session: Session, link: Link, visit: number): Promise<void> {
  const { near } = link;
  if (!near?.id) return;
  const from = await findPosition(session, near.date, near.id);
  const to = near.to ? await findPosition(session, near.to.date, near.to.id) : from;
  if (visit !== session.visit || !from || !to) return;
  const ends = [from.position, to.position].sort((a, b) => a - b) as [number, number];
  session.store.setState({ marked: { from: ends[0], to: ends[1] } });
  if (openFolds(session, ...ends)) showRows(session, refold(session, session.store.getState()));
}

/** The address of the message at a position, if it is on this machine. */
export function linkTo(session: Session, position: number): Link | undefined {
  const { chat, filter, link, shown } = session.store.getState();
  if (!chat) return undefined;
  const message = messageAt(session, position);
  if (!message) return undefined;
  const near = { date: message.at.slice(0, 10), id: message.id };
  const isShown = shown.at(shown.indexOf(position)) === position;
  return { chat: chat.entry.id, near, filter, show: { ...staying(session), ...(isShown && { talk: link.show.talk }) } };
}

export function messageAt(session: Session, position: number) {
  const { chat } = session.store.getState();
  if (!chat) return undefined;
  const inPage = pageMessage(session, position);
  if (inPage) return inPage;
  const number = shardAt(chat.map, position);
  const shard = session.shards.state(number);
  return shard?.state === 'ready' ? shard.messages[position - (chat.map.shards[number]?.from ?? 0)] : undefined;
}
