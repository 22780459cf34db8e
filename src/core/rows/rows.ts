import type { ChatMap } from '../archive/chat-map.ts';
import { dayAt, shardAt } from '../archive/chat-map.ts';
import type { ArchiveFault } from '../archive/faults.ts';
import type { ReadReason } from '../archive/read-fault.ts';
import type { Message } from '../model.ts';
import type { NameSet } from '../text/parts.ts';
import type { Sequence } from './sequence.ts';
import type { Window } from './window.ts';

/** What the timeline draws, top to bottom. `position` is that of the message it shows or stands before. */
export type Row = { readonly key: string; readonly position: number } & (
  | { readonly shape: 'edge'; readonly side: 'start' | 'end' }
  | { readonly shape: 'day'; readonly date: string }
  | { readonly shape: 'time'; readonly at: string }
  | MessageBody
  /** Something the system said, or a message that was recalled. */
  | { readonly shape: 'system'; readonly message: Message }
  /** A message that is not on this machine yet. */
  | { readonly shape: 'blank' }
  /** A shard that did not come: one row for all its messages. */
  | { readonly shape: 'fault'; readonly shard: number; readonly reason: ReadReason | ArchiveFault['fault'] }
);

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
};

export type MessageRow = Extract<Row, { shape: 'message' }>;

/** A shard's messages on this machine, or why they are not. */
export type ShardState =
  | { readonly state: 'ready'; readonly messages: readonly Message[]; readonly names: NameSet }
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly reason: ReadReason | ArchiveFault['fault'] };

/** Messages one after the other from a position on. */
export type MessageRun = { readonly from: number; readonly messages: readonly Message[]; readonly names: NameSet };

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
};

/** WeChat shows the time anew when five minutes have passed. */
const chipAfterSeconds = 5 * 60;

/** The name that exporters give the phone's owner. */
const ownName = '我';

type Before = { date: string; second: number; speaker: string; position: number } | undefined;

/** The rows of a window: day dividers and time chips where they belong, then each message, or a blank in its size. */
export function buildRows(source: RowSource): Row[] {
  const { map, sequence, window } = source;
  const rows: Row[] = [];
  let before: Before;
  let run: MessageRun | undefined;
  if (window.from === 0) rows.push({ key: 'start', shape: 'edge', side: 'start', position: 0 });
  for (let index = window.from; index < window.to; index++) {
    const position = sequence.at(index);
    const date = map.dates[dayAt(map, position)] ?? '';
    const number = shardAt(map, position);
    if (!isIn(run, position)) run = runAt(source, position, number);
    const shard = run ? undefined : source.shard(number);
    // One card for neighbours that did not come: its button asks again for all of them.
    const again = shard?.state === 'fault' && rows.at(-1)?.shape === 'fault';
    if (before?.date !== date && !again) rows.push({ key: `d${date}`, shape: 'day', date, position });
    if (shard?.state === 'fault') {
      if (!again)
        rows.push({
          key: faultKey(source, position, number),
          shape: 'fault',
          shard: number,
          reason: shard.reason,
          position,
        });
      index = Math.min(sequence.indexOf(faultEnd(source, position, number)), window.to) - 1;
      before = unknownAt(map, sequence.at(index));
    } else if (run) {
      const message = run.messages[position - run.from] as Message;
      before = pushMessage(rows, { message, position, date, names: run.names, me: source.me }, before);
    } else {
      rows.push({ key: `b${position}`, shape: 'blank', position });
      before = unknownAt(map, position);
    }
  }
  if (window.to === sequence.length) rows.push({ key: 'end', shape: 'edge', side: 'end', position: map.count });
  return rows;
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

/** A shard that did not come may be missing on either side of messages that are here. */
function faultKey({ run }: RowSource, position: number, number: number): string {
  return `${run && position > run.from ? 'g' : 'f'}${number}`;
}

/** Where a fault ends: with its shard, or before messages that are here. */
function faultEnd({ map, run }: RowSource, position: number, number: number): number {
  const end = map.shards[number]?.to ?? position + 1;
  return run && run.from > position ? Math.min(end, run.from) : end;
}

/** A message of which only the day is known. */
function unknownAt(map: ChatMap, position: number): Before {
  return { date: map.dates[dayAt(map, position)] ?? '', second: Number.NaN, speaker: '', position };
}

type Here = { message: Message; position: number; date: string; names: NameSet; me: string | undefined };

function pushMessage(rows: Row[], here: Here, before: Before): Before {
  const { message, position, date } = here;
  if (message.twin && before?.position === position - 1 && joinTwin(rows, message)) return { ...before, position };
  const second = secondOf(message.at);
  const sameDay = before?.date === date;
  const chip = !(sameDay && Math.abs(second - before.second) < chipAfterSeconds);
  if (chip && !(sameDay && Number.isNaN(before.second))) {
    rows.push({ key: `t${position}`, shape: 'time', at: message.at, position });
  }
  if (message.kind === 'system' || message.kind === 'recalled') {
    rows.push({ key: `m${position}`, shape: 'system', message, position });
    return { date, second, speaker: '', position };
  }
  const head = chip || before?.speaker !== message.speaker || rows.at(-1)?.shape === 'system';
  const own = message.speaker === ownName || (here.me !== undefined && message.speaker === here.me);
  rows.push({ key: `m${position}`, shape: 'message', message, names: here.names, own, head, position });
  return { date, second, speaker: message.speaker, position };
}

/** Lays a merged phone's second copy under the first; both addresses lead to that row. */
function joinTwin(rows: Row[], twin: Message): boolean {
  const last = rows.at(-1);
  if (last?.shape !== 'message') return false;
  rows[rows.length - 1] = { ...last, twin };
  return true;
}

function secondOf(at: string): number {
  return Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19));
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
