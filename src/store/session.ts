import type { StoreApi } from 'zustand/vanilla';
import {
  buildRows,
  dayAt,
  type MessageRun,
  nearestIndex,
  type Sequence,
  slideWindow,
  windowAround,
} from '../core/index.ts';
import { type Folding, foldArrived } from './folding.ts';
import type { HistoryEntry } from './history.ts';
import { isStillInPage, type PageDay } from './page-day.ts';
import type { Searching } from './searching/searching.ts';
import type { ShardCache } from './shards.ts';
import { shardsNear } from './shards-near.ts';
import type { ChatOpen, Landing, Notice, Ports, ToldState, ViewerState } from './types.ts';

/** What the parts of a viewer share. */
export type Session = {
  ports: Ports;
  store: StoreApi<ViewerState>;
  shards: ShardCache;
  /** The entry of the history that the reader is at. */
  entry: HistoryEntry;
  /** Grows with every place the reader asks for: what was under way for an earlier one gives up. */
  visit: number;
  /** What the timeline shows, as positions; before it has said so, where it is to land. */
  seen: { first: number; last: number };
  /** What can be folded, and what of it was opened. */
  folding: Folding;
  /** What lists a filter, once somebody filters: it comes with the speaker index. */
  listFiltered?: typeof import('./filtered.ts').listFiltered;
  /** What lists a talk, once one is read. */
  listTalk?: typeof import('../core/index.ts').listTalk;
  serial: number;
  /** How often the timeline has told another place since it was moved to one: once it has landed, twice when the reader moves. */
  reports: number;
  /** The day that stands in the page itself, and where it is in the open chat. */
  pageDay?: PageDay | undefined;
  run?: MessageRun | undefined;
  /** A speaker index on its way. */
  loading?: { chat: ChatOpen; done: Promise<boolean> };
  /** Files about persons on their way, by path. */
  peopleComing?: Map<string, Promise<ToldState<object>>>;
  /** What finds messages, once somebody searches. */
  searching?: Promise<Searching> | undefined;
  /** What was typed is on its way into the address. */
  writing?: ReturnType<typeof setTimeout>;
  /** An excerpt on its way. */
  collecting?: AbortController;
};

/** What is asked for at once, to either side of what is seen. */
const around = { messages: 40, shards: 3 };
/** What is fetched ahead when nothing else is to do. */
const ahead = { messages: 400, shards: 8 };

function wantNear(session: Session, { chat, sequence } = session.store.getState()): void {
  const reach = isStillInPage(session) ? { ...around, messages: 0 } : around;
  if (chat) session.shards.want(shardsNear({ ...session, map: chat.map, sequence }, reach));
}

/** Once what is seen is here: its neighbours too, so that ordinary scrolling never meets a blank. */
export function wantAhead(session: Session): void {
  const { chat, sequence } = session.store.getState();
  if (!chat || isStillInPage(session)) return;
  const place = { ...session, map: chat.map, sequence };
  for (const number of shardsNear(place, around)) if (session.shards.state(number)?.state !== 'ready') return;
  session.shards.want(shardsNear(place, ahead));
}

/** Builds the rows of the state's window anew; with `change`, in one step with it. */
export function showRows(session: Session, change: Partial<ViewerState> = {}): void {
  const state = { ...session.store.getState(), ...change };
  const { chat } = state;
  if (!chat) return;
  const folded = foldArrived(session, state);
  const { sequence, window } = { ...state, ...folded };
  const { shards, run } = session;
  const apart = state.preferences.twins === 'both';
  const rows = buildRows({ map: chat.map, sequence, window, shard: shards.state, run, me: chat.entry.me, apart });
  session.store.setState({ ...change, ...folded, rows });
}

export type Target = Pick<Landing, 'position' | 'align'> & { offset?: number; focus?: boolean };

/** Moves the timeline to a message: a window around it, its shards asked for, and word to the view where to stand. */
export function land(session: Session, target: Target, change: Partial<ViewerState> = {}): void {
  const state = { ...session.store.getState(), ...change };
  if (!state.chat) return;
  const index = landingIndexOf(state.sequence, target);
  const position = index < 0 ? 0 : state.sequence.at(index);
  const landing: Landing = { offset: 0, ...target, serial: ++session.serial, position };
  session.seen = { first: position, last: position };
  session.reports = 0;
  // The day of what is seen: that of the target may have nothing that is listed.
  const date = dateOf(state.chat, index < 0 ? target.position : position);
  const place = { position, offset: landing.offset };
  const next = { ...change, landing, place, date, window: windowAround(index, state.sequence.length) };
  wantNear(session, state);
  showRows(session, next);
}

function dateOf({ map }: ChatOpen, position: number): string {
  return map.dates[dayAt(map, Math.max(0, position))] ?? '';
}

/** A day begins with its first message that is shown; any other place is the nearest one. */
function landingIndexOf(sequence: Sequence, { align, position }: Target): number {
  if (align !== 'day') return nearestIndex(sequence, position);
  return Math.min(sequence.indexOf(position), sequence.length - 1);
}

/** Slides the window when what is seen nears its edge; asks for the shards of what is seen. */
export function follow(session: Session): void {
  const { sequence, window } = session.store.getState();
  const first = sequence.indexOf(session.seen.first);
  const last = sequence.indexOf(session.seen.last);
  wantNear(session);
  const slid = slideWindow(window, first, last, sequence.length);
  if (slid !== window) showRows(session, { window: slid });
}

/** What a notice says. */
export type Told = Omit<Notice, 'serial'>;

export function notify(session: Session, notice: Told): void {
  session.store.setState({ notice: { ...notice, serial: ++session.serial } });
}
