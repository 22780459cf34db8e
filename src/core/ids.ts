import type { Entry, Kind, Message } from './model.ts';

/**
 * What an id says: `103250` is the second of the day, `103250-k3f9` adds a hash of kind and text where messages of that chat
 * and day share the second, `103250-k3f9.2` is the second of equal ones. Ids are in links all over the world: they never change.
 */
export type Id = { second: number; hash?: string; nth?: number };

/** The ids of a chat's entries, in their order: what follows from time, kind and text, unless an entry brings its own. */
export function formatIds(entries: readonly Entry[]): string[] {
  const ids = followingIds(entries);
  for (let index = 0; index < ids.length; index++) ids[index] = entries[index]!.id ?? ids[index]!;
  return ids;
}

/**
 * The entries with these ids, whatever becomes of their texts and neighbours: `id` is set where another one would follow.
 */
export function keepIds(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  const following = followingIds(entries);
  return entries.map(({ id: _, ...entry }, index) => {
    return ids[index] === following[index] ? entry : { ...entry, id: ids[index]! };
  });
}

/** What ids follow from the entries themselves. */
function followingIds(entries: readonly Entry[]): string[] {
  const seconds = numberSeconds(entries);
  const sharing = new Map<number, number>();
  for (const second of seconds) sharing.set(second, (sharing.get(second) ?? 0) + 1);
  const seen = new Map<string, number>();
  const ids: string[] = [];
  for (const { date, second, kind, text } of entries) {
    const clock = formatClock(second, '');
    if (sharing.get(seconds[ids.length]!) === 1) {
      ids.push(clock);
      continue;
    }
    const id = `${clock}-${hashMessage(kind, text)}`;
    const key = `${date} ${id}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    ids.push(nth === 1 ? id : `${id}.${nth}`);
  }
  return ids;
}

/** One number for each entry, equal for entries of one second of one day. */
function numberSeconds(entries: readonly Entry[]): number[] {
  const days = new Map<string, number>();
  const seconds: number[] = [];
  for (const { date, second } of entries) {
    const day = days.get(date) ?? days.size;
    days.set(date, day);
    seconds.push(day * 86_400 + second);
  }
  return seconds;
}

/** Matches 103250, 103250-k3f9, 103250-k3f9.2; not 246060, 103250-k3u9, 103250.2, 103250-k3f9.1. */
const idShape = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?:-([0-9a-hjkmnp-tv-z]{4})(?:\.([2-9]|[1-9]\d{1,6}))?)?$/;

/** null for what `formatIds` cannot have written. */
export function parseId(text: string): Id | null {
  const match = idShape.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, hash, nth] = match;
  return {
    second: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    ...(hash !== undefined && { hash }),
    ...(nth !== undefined && { nth: Number(nth) }),
  };
}

/** Messages with their addresses, in the order of the entries: one chat's, of as many days as there are. */
export function toMessages(entries: readonly Entry[]): Message[] {
  const ids = formatIds(entries);
  const messages: Message[] = [];
  for (const entry of entries) messages.push(toMessage(entry, ids[messages.length]!));
  return messages;
}

/** Field by field: to leave three out of all takes five times as long, and to ask for fields by their names in a list half as much. */
function toMessage(entry: Entry, id: string): Message {
  const { date, second, speaker, kind, text } = entry;
  const message: Message = { id, at: formatAt(date, second), speaker, kind, text };
  if (entry.title !== undefined) message.title = entry.title;
  if (entry.href !== undefined) message.href = entry.href;
  if (entry.src !== undefined) message.src = entry.src;
  if (entry.width !== undefined) message.width = entry.width;
  if (entry.height !== undefined) message.height = entry.height;
  if (entry.twin !== undefined) message.twin = entry.twin;
  if (entry.redacted !== undefined) message.redacted = entry.redacted;
  return message;
}

/** '2018-01-02T10:32:50', the wall clock of the chat. */
export function formatAt(date: string, second: number): string {
  return `${date}T${formatClock(second, ':')}`;
}

/** The second of the day in '2018-01-02T10:32:50'. */
export function parseAt(at: string): number {
  return twoDigitsAt(at, 11) * 3600 + twoDigitsAt(at, 14) * 60 + twoDigitsAt(at, 17);
}

/** Without cutting them out: asked for twice for each message that is drawn. */
function twoDigitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function formatClock(second: number, between: string): string {
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${twoDigits[hours]}${between}${twoDigits[minutes]}${between}${twoDigits[second % 60]}`;
}

/** '00' … '59'. */
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Crockford's base 32: no i, l, o, u, so that an id can be read out. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Four base-32 digits for what a message says: FNV-1a (32 bits, offset 0x811c9dc5, prime 0x01000193) over the UTF-16 code
 * units of kind, line feed, text; then murmur3's finalizer, since FNV mixes its high bits badly; then the upper 20 bits.
 * The speaker is left out: names change between exports.
 */
export function hashMessage(kind: Kind, text: string): string {
  let hash = 0x811c9dc5;
  const spoken = `${kind}\n${text}`;
  for (let index = 0; index < spoken.length; index++) hash = Math.imul(hash ^ spoken.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return [27, 22, 17, 12].map((shift) => digits[(hash >>> shift) & 31]).join('');
}
