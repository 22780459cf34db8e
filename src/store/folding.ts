import {
  type Folds,
  foldSequence,
  isFiltered,
  moveFolds,
  type Sequence,
  type ShardFold,
  toFolds,
  unfoldedSequence,
  type Window,
  wholeSequence,
} from '../core/index.ts';
import { isWithin } from './page-day.ts';
import type { Session } from './session.ts';
import type { ViewerState } from './types.ts';

/** The runs that can be folded, as far as their messages have come: so nothing folds before the reader's eyes. */
export type Folding = {
  /** By the number of their shard; -1 for the day that stands in the page. */
  known: Map<number, readonly ShardFold[]>;
  folds: Folds;
  /** The first positions of those that were opened. */
  opened: Set<number>;
  /** All of the chat, folded or not: always the same, so that who counts it need not count again when a fold is known. */
  whole: Sequence;
};

export function emptyFolding(count = 0): Folding {
  return { known: new Map(), folds: toFolds([]), opened: new Set(), whole: wholeSequence(count) };
}

/** What is listed, and of how much: the items of the timeline, all messages that they stand for, how many the filter means. */
export type Listing = Pick<ViewerState, 'sequence' | 'shown' | 'matching'>;

/**
 * What a talk or a filter shows of the open chat; undefined while it waits for the speaker index.
 * `also` is a position that is shown in any case: a link to it was opened.
 */
export function listingFor(session: Session, state: ViewerState, also?: number): Listing | undefined {
  const { folding, listFiltered, listTalk } = session;
  const { chat, filter, speakers, preferences, talk } = state;
  const count = chat?.entry.count ?? 0;
  if (talk) return listTalk?.(talk, { count, opened: folding.opened, also, asked: preferences.questions === 'off' });
  if (!chat || !isFiltered(filter)) {
    const { folds, opened, whole: shown } = folding;
    if (folds.from.length === 0) return { sequence: shown, shown, matching: count };
    const isOff = preferences.folds === 'off';
    const sequence = isOff ? unfoldedSequence(count, folds) : foldSequence(count, folds, opened);
    return { sequence, shown, matching: count };
  }
  return speakers.state === 'ready'
    ? listFiltered?.({ count, filter, table: speakers.table, opened: folding.opened }, also)
    : undefined;
}

/** The listing and window with the folds of what has come since; nothing where there are none. */
export function foldArrived(session: Session, state: ViewerState): Partial<ViewerState> {
  const { window, sequence } = state;
  // A filter and a talk fold nothing of their own accord; once they are gone, these folds are asked for again.
  if (isFiltered(state.filter) || state.talk) return {};
  const seen = { first: sequence.at(window.from), last: sequence.at(window.to - 1) };
  return noteFolds(session, state, seen) ? refold(session, state) : {};
}

/** The same window on the listing as it is now. */
export function refold(session: Session, state: ViewerState): Partial<ViewerState> {
  const listing = listingFor(session, state);
  if (!listing) return {};
  return { ...listing, window: moveWindow(state.window, state.sequence, listing.sequence) };
}

function moveWindow({ from, to }: Window, before: Sequence, now: Sequence): Window {
  const end = to < before.length ? now.indexOf(before.at(to)) : now.length;
  return { from: from === 0 ? 0 : now.indexOf(before.at(from)), to: end };
}

/** Opens the folds that hide something of a stretch of messages, as far as these are here; true where there were any. */
export function openFolds(session: Session, from: number, to = from): boolean {
  const { folding, store } = session;
  const { opened } = folding;
  const before = opened.size;
  noteFolds(session, store.getState(), { first: from, last: to });
  const { folds } = folding;
  for (let index = 0; index < folds.from.length; index++) {
    const start = folds.from[index] as number;
    if (start <= to && (folds.to[index] as number) > from) opened.add(start);
  }
  const between = store.getState().sequence.foldOf?.(from);
  if (between?.state === 'closed') opened.add(between.from);
  return opened.size > before;
}

type Stretch = { first: number; last: number };

/**
 * Takes in the folds of the shards of a stretch, as far as these are here; what the address points at stays to be seen.
 * True where there are new ones.
 */
function noteFolds(
  { folding, shards, run }: Session,
  { chat, marked }: ViewerState,
  { first, last }: Stretch,
): boolean {
  const { known, opened } = folding;
  const before = known.size;
  const add = (number: number, from: number, folds: readonly ShardFold[] = []) => {
    const placed = moveFolds(folds, from);
    // The page's day has its own, which are drawn already.
    const beside = placed.filter((fold) => number === pageNumber || !run || !isWithin(run, fold.from));
    known.set(number, beside);
    for (const fold of beside) if (marked && fold.from <= marked.to && fold.to > marked.from) opened.add(fold.from);
  };
  if (run && !known.has(pageNumber)) add(pageNumber, run.from, run.folds);
  for (const [number, place] of chat?.map.shards.entries() ?? []) {
    if (known.has(number) || place.to <= first || place.from > last) continue;
    const shard = shards.state(number);
    if (shard?.state === 'ready') add(number, place.from, shard.folds);
  }
  if (known.size === before) return false;
  folding.folds = toFolds([...known.values()].flat().sort((a, b) => a.from - b.from));
  return true;
}

/** Stands for the day in the page, among the numbers of shards. */
const pageNumber = -1;
