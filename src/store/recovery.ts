import { isFiltered, type Link, type Manifest, parseManifest, shardAt } from '../core/index.ts';
import { setFilter } from './filtering.ts';
import { messageAt, openLink } from './opening.ts';
import { notify, type Session, type Told } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { Actions, ChatOpen, ViewerState } from './types.ts';

/** Whether the reader is there to wait for anything; the tests have one of their own. */
export type Presence = {
  isHere(): boolean;
  /** Calls back when the reader returns to the page, or the network to the reader. */
  subscribe(returned: () => void): void;
};

type Recovering = {
  store: { getState(): ViewerState; subscribe(changed: () => void): () => void };
  actions: Pick<Actions, 'retry'>;
};

/** The pause before the first try, in ms; each one after is twice as long, up to the last. */
const firstPauseMs = 1000;
const lastPauseMs = 60_000;

/** From now on asks again by itself for what is missing, as long as somebody is there to see it. */
export function recover({ store, actions }: Recovering, presence: Presence): void {
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rows: ViewerState['rows'] | undefined;

  function tryAgain() {
    clearTimeout(timer);
    timer = undefined;
    if (!isMissing(store.getState()) || !presence.isHere()) return;
    actions.retry(true);
    pauseMs = Math.min(2 * pauseMs, lastPauseMs);
    timer = setTimeout(tryAgain, pauseMs);
  }

  function look() {
    const state = store.getState();
    // The store changes with every step of a scroll, the rows do not.
    if (state.rows === rows && state.status === 'open' && state.speakers.state !== 'fault') return;
    rows = state.rows;
    if (!isMissing(state)) pauseMs = firstPauseMs;
    else if (timer === undefined && presence.isHere()) timer = setTimeout(tryAgain, pauseMs);
  }

  store.subscribe(look);
  presence.subscribe(() => {
    pauseMs = firstPauseMs;
    tryAgain();
  });
  look();
}

function isMissing({ status, speakers, rows }: ViewerState): boolean {
  return status === 'fault' || speakers.state === 'fault' || rows.some((row) => row.shape === 'fault');
}

/**
 * What a retry does beyond asking for the same files again: a file that is missing or of another build may be named no
 * more by the manifest of a newer deployment; a link whose message comes late is landed on; a filter is applied.
 */
export async function goOn(session: Session, quiet?: boolean): Promise<void> {
  if (!quiet) openAgain(session);
  if (await renewArchive(session)) return;
  await Promise.all([landLate(session), filterLate(session)]);
}

/**
 * What a link names is not there: the manifest may be that of an earlier deployment, from a cache or of hours ago. It is read again,
 * and where it is another the link is opened anew; else it is said.
 */
export async function tellGone(session: Session, notice: Told): Promise<void> {
  const { visit } = session;
  const { link } = session.store.getState();
  const manifest = await readOther(session);
  if (visit !== session.visit) return;
  if (!manifest || session.reports > 1) return notify(session, notice);
  session.store.setState({ manifest });
  await openLink(session, link);
}

/** Reads the manifest again; where it is another, goes on with it in the same place. True where it did. */
async function renewArchive(session: Session): Promise<boolean> {
  const manifest = await readOther(session);
  if (!manifest) return false;
  session.store.setState({ manifest });
  const { chat } = session.store.getState();
  const memo = memoHere(session);
  if (chat) await openLink(session, linkHere(session, chat), memo);
  return true;
}

/** The manifest, where the host has another now than is open. */
async function readOther({ ports, store }: Session): Promise<Manifest | undefined> {
  const before = store.getState().manifest;
  try {
    const manifest = parseManifest(await ports.read('data/manifest.json'));
    if ('fault' in manifest || store.getState().manifest !== before) return undefined;
    return JSON.stringify(manifest) === JSON.stringify(before) ? undefined : manifest;
  } catch {
    // The files themselves say by their faults what is wrong.
    return undefined;
  }
}

/** Where the reader is as an address: a chat with other counts has other positions. */
function memoHere(session: Session) {
  const { place } = session.store.getState();
  const message = place && messageAt(session, place.position);
  return message && { date: message.at.slice(0, 10), id: message.id, offset: place.offset };
}

/** The link that was opened; that of the day in view, where the reader has gone on from there. */
function linkHere(session: Session, chat: ChatOpen): Link {
  const { link, date, landing } = session.store.getState();
  // A link to a chat leads to its end, one to a day without messages to the nearest.
  const elsewhere = link.near ? !chat.map.dates.includes(link.near.date) : landing?.align === 'end';
  const stayed = link.near?.date === date || (elsewhere && isWhereItLanded(session, chat));
  return stayed ? link : { ...link, near: { date } };
}

/** Whether the reader is still in the shard to which the link led. */
function isWhereItLanded({ store }: Session, { map }: ChatOpen): boolean {
  const { place, landing } = store.getState();
  return (
    place !== undefined && landing !== undefined && shardAt(map, place.position) === shardAt(map, landing.position)
  );
}

/** Lands on the linked message once its shard is here, unless the reader has gone elsewhere. */
async function landLate(session: Session): Promise<void> {
  const { chat, landing } = session.store.getState();
  if (!chat || !landing) return;
  const { visit } = session;
  const { state } = await session.shards.load(shardAt(chat.map, landing.position));
  if (state === 'ready' && visit === session.visit && isWhereItLanded(session, chat)) openAgain(session);
}

/** Goes again for a link whose message did not come. */
function openAgain(session: Session): void {
  const { chat, link, marked } = session.store.getState();
  if (chat && link.near?.id && !marked) void openLink(session, link);
}

async function filterLate(session: Session): Promise<void> {
  if (session.store.getState().speakers.state !== 'fault' || !(await loadSpeakers(session))) return;
  const { filter, link } = session.store.getState();
  if (isFiltered(link.filter) && !isFiltered(filter)) await setFilter(session, link.filter);
}
