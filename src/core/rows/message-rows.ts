import { parseAt } from '../ids.ts';
import type { Message } from '../model.ts';
import type { NameSet } from '../text/parts.ts';
import type { Row } from './rows.ts';

/** WeChat shows the time anew when five minutes have passed. */
const chipAfterSeconds = 5 * 60;

/** The name that exporters give the phone's owner. */
const ownName = '我';

/** What stands above: `speaker` is undefined where whoever comes next is to be named, `second` NaN where it is not known. */
export type Before = { date: string; second: number; speaker: string | undefined; position: number } | undefined;

/** A message that is on this machine. */
export type Here = {
  message: Message;
  position: number;
  date: string;
  names: NameSet;
  me: string | undefined;
  aside?: boolean | undefined;
  apart?: boolean | undefined;
};

/** The rows of a message: a time chip where it needs one, and itself. */
export function pushMessage(rows: Row[], here: Here, before: Before): Before {
  const { message, position, date, me, apart } = here;
  if (message.twin && !apart && before?.position === position - 1 && joinTwin(rows, message))
    return { ...before, position };
  const chip = pushChip(rows, here, before);
  const second = parseAt(message.at);
  if (message.kind === 'system' || message.kind === 'recalled') {
    rows.push({ key: `m${position}`, shape: 'system', message, position });
    return { date, second, speaker: '', position };
  }
  const head = chip || before?.speaker !== message.speaker || rows.at(-1)?.shape === 'system';
  const own = message.speaker === ownName || (me !== undefined && message.speaker === me);
  const row: Row = { key: `m${position}`, shape: 'message', message, names: here.names, own, head, position };
  const copy = apart && message.twin ? ({ copy: true } as const) : undefined;
  rows.push(here.aside ? { ...row, ...copy, aside: true } : copy ? { ...row, ...copy } : row);
  return { date, second, speaker: message.speaker, position };
}

/** A time chip, where the message comes long after what stands above; true also where that is not known. */
export function pushChip(rows: Row[], { message, position, date }: Here, before: Before): boolean {
  const sameDay = before?.date === date;
  if (sameDay && Math.abs(parseAt(message.at) - before.second) < chipAfterSeconds) return false;
  if (!(sameDay && Number.isNaN(before.second))) {
    rows.push({ key: `t${position}`, shape: 'time', at: message.at, position });
  }
  return true;
}

/** Lays a merged phone's second copy under the first; both addresses lead to that row. */
function joinTwin(rows: Row[], twin: Message): boolean {
  const last = rows.at(-1);
  if (last?.shape !== 'message') return false;
  rows[rows.length - 1] = { ...last, twin };
  return true;
}
