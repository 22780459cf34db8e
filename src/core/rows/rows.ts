import type { ChatMap } from '../archive/chat-map.ts';
import { dayAt, shardAt } from '../archive/chat-map.ts';
import type { ArchiveFault } from '../archive/faults.ts';
import type { ShardFold } from '../archive/fold-column.ts';
import type { ReadReason } from '../archive/read-fault.ts';
import type { Message } from '../model.ts';
import type { NameSet } from '../text/parts.ts';
import { hasDays, pushFold } from './fold-rows.ts';
import type { Fold, FoldSummary } from './folds.ts';
import { type Before, type Here, pushMessage } from './message-rows.ts';
import type { Sequence } from './sequence.ts';
import type { Window } from './window.ts';

/** What the timeline draws, top to bottom. `position` is that of the message it shows or stands before. */
export type Row = { readonly key: string; readonly position: number } & (
  | { readonly shape: 'edge'; readonly side: 'start' | 'end'; readonly part?: true }
  | { readonly shape: 'day'; readonly date: string }
  | { readonly shape: 'time'; readonly at: string }
  | MessageBody
  /** Something the system said, or a message that was recalled. */
  | { readonly shape: 'system'; readonly message: Message }
  /** A run that is folded, or the head of one that was opened; `count` messages, this one's position the first. */
  | { readonly shape: 'fold'; readonly count: number; readonly open: boolean; readonly summary: FoldSummary }
  /** A message that is not on this machine yet. */
  | { readonly shape: 'blank' }
  /** A shard that did not come: one row for all its messages. */
  | { readonly shape: 'fault'; readonly shard: number; readonly reason: FaultReason }
);

type FaultReason = ReadReason | ArchiveFault['fault'];

type MessageBody = {
  readonly shape: 'message';
  readonly message: Message;
  readonly names: NameSet;
  /** Said by the log's owner: drawn on the right. */
  readonly own: boolean;
  /** The first of a run by one speaker: with avatar and name. */
  readonly head: boolean;
  /** The same message as another phone exported it, under another name. */
  readonly twin?: Message;
  /** It is that other copy, in a row of its own. */
  readonly copy?: true;
  /** It only surrounds what is meant to be seen. */
  readonly aside?: true;
};

export type MessageRow = Extract<Row, { shape: 'message' }>;

/** A shard's messages on this machine, or why they are not. */
export type ShardState =
  | ({ readonly state: 'ready' } & Messages)
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly reason: FaultReason };

/** Messages one after the other from a position on. */
export type MessageRun = { readonly from: number } & Messages;

type Messages = {
  readonly messages: readonly Message[];
  readonly names: NameSet;
  /** Those that can be folded, by their numbers among these. */
  readonly folds?: readonly ShardFold[];
};

export type RowSource = {
  map: ChatMap;
  sequence: Sequence;
  window: Window;
  /** The state of a shard by its number; undefined where nobody has asked for it. */
  shard(number: number): ShardState | undefined;
  /** Messages that are here whatever the shards' states. */
  run?: MessageRun | undefined;
  /** The speaker that the owner's 我 stands for. */
  me: string | undefined;
  /** Both copies of what two phones exported have rows of their own. */
  apart?: boolean;
};

/** The rows of a window: day dividers and time chips where they belong, then each message, or a blank in its size. */
export function buildRows(source: RowSource): Row[] {
  const { map, sequence, window } = source;
  const rows: Row[] = [];
  let before: Before;
  let run: MessageRun | undefined;
  let fold: Fold | undefined;
  const part = sequence.isPart ? ({ part: true } as const) : {};
  if (window.from === 0) rows.push({ key: 'start', shape: 'edge', side: 'start', ...part, position: 0 });
  for (let index = window.from; index < window.to; index++) {
    const position = sequence.at(index);
    const date = dateAt(map, position);
    const number = shardAt(map, position);
    if (!isIn(run, position)) run = runAt(source, position, number);
    const shard = run ? undefined : source.shard(number);
    const outer = fold;
    fold = sequence.foldOf?.(position);
    // Who speaks is told anew where a fold begins and ends, so that opening it changes nothing around it.
    if (before && outer?.from !== fold?.from) before = { ...before, speaker: undefined };
    if (shard?.state === 'fault' && !isBeyond(map, fold, number)) {
      before = pushFault(rows, { source, position, number, reason: shard.reason }, before);
      index = Math.max(index, sequence.indexOf(before.position + 1) - 1);
      continue;
    }
    const days = fold?.state === 'closed' && hasDays(map, fold);
    if (before?.date !== date && !days) rows.push({ key: `d${date}`, shape: 'day', date, position });
    const here = hereAt(source, run, { position, date });
    if (fold?.from === position) before = pushFold(rows, { fold, here, run, date: days ? '' : date }, before);
    if (fold?.state === 'closed') continue;
    if (here) before = pushMessage(rows, here, before);
    else before = pushBlank(rows, date, position);
  }
  if (window.to === sequence.length)
    rows.push({ key: 'end', shape: 'edge', side: 'end', ...part, position: map.count });
  return rows;
}

function dateAt(map: ChatMap, position: number): string {
  return map.dates[dayAt(map, position)] ?? '';
}

/** Whether a fold hides more than a shard that did not come. */
function isBeyond({ shards }: ChatMap, fold: Fold | undefined, number: number): boolean {
  const shard = shards[number];
  return fold?.state === 'closed' && shard !== undefined && (fold.from < shard.from || fold.to > shard.to);
}

type Place = { position: number; date: string };

function hereAt({ sequence, me, apart }: RowSource, run: MessageRun | undefined, place: Place): Here | undefined {
  const message = run?.messages[place.position - run.from];
  if (!run || !message) return undefined;
  const { position, date } = place;
  return { position, date, message, names: run.names, me, apart, aside: sequence.isAside?.(position) };
}

/** The messages among which the one at a position is, where it is on this machine. */
function runAt({ map, run, shard }: RowSource, position: number, number: number): MessageRun | undefined {
  if (isIn(run, position)) return run;
  const state = shard(number);
  return state?.state === 'ready' ? { from: map.shards[number]?.from ?? 0, ...state } : undefined;
}

function isIn(run: MessageRun | undefined, position: number): boolean {
  return run !== undefined && position >= run.from && position < run.from + run.messages.length;
}

type Fault = { source: RowSource; position: number; number: number; reason: FaultReason };

/** One card for neighbours that did not come: its button asks again for all of them. */
function pushFault(rows: Row[], { source, position, number, reason }: Fault, before: Before): NonNullable<Before> {
  const { map, run } = source;
  const date = dateAt(map, position);
  if (rows.at(-1)?.shape !== 'fault') {
    if (before?.date !== date) rows.push({ key: `d${date}`, shape: 'day', date, position });
    // A shard may be missing on either side of messages that are here.
    const key = `${run && position > run.from ? 'g' : 'f'}${number}`;
    rows.push({ key, shape: 'fault', shard: number, reason, position });
  }
  const end = map.shards[number]?.to ?? position + 1;
  const last = (run && run.from > position ? Math.min(end, run.from) : end) - 1;
  return unknownAt(dateAt(map, last), last);
}

function pushBlank(rows: Row[], date: string, position: number): Before {
  rows.push({ key: `b${position}`, shape: 'blank', position });
  return unknownAt(date, position);
}

/** A message of which only the day is known. */
function unknownAt(date: string, position: number): NonNullable<Before> {
  return { date, second: Number.NaN, speaker: '', position };
}

/** The row that shows a position: its message, its blank, or what stands for it. -1 for no rows. */
export function rowIndexAt(rows: readonly Row[], position: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as Row).position <= position) low = middle + 1;
    else high = middle;
  }
  // Past the rows of this position; the edge row at the end shares none.
  const last = low - 1;
  return last >= 0 ? last : rows.length > 0 ? 0 : -1;
}
