import { isChatId } from '../chat-id.ts';
import { parseDay } from '../days.ts';
import { isKind } from '../kinds.ts';
import { readCount, readCounts, readPairs, readString, readStrings } from './columns.ts';
import { type ArchiveFault, demand, readGuarded } from './faults.ts';
import { formatDays, parseDays } from './packed-days.ts';
import type { ChatEntry, Manifest, ManifestFile, PackedChat } from './types.ts';

/** The manifest's file, in its present form; its bytes follow from its content. */
export function formatManifest({ title, offset, chats }: Manifest): string {
  const file: ManifestFile = { liaoji: 2, title, offset, chats: chats.map(formatChat) };
  return `${JSON.stringify(file)}\n`;
}

/** Reads a manifest of either form (its file's text, or the JSON parsed); every count in it agrees with every other. */
export function parseManifest(file: unknown): Manifest | ArchiveFault {
  const read = (fields: Record<string, unknown>) => {
    const offset = readString(fields.offset, 'offset');
    demand(isOffset(offset), `offset ${offset}`);
    demand(Array.isArray(fields.chats), 'chats is no list');
    const chats = fields.chats.map((chat) => parseChat(chat, fields.liaoji === 1));
    demand(new Set(chats.map((chat) => chat.id)).size === chats.length, 'two chats have one id');
    return { title: readString(fields.title, 'title'), offset, chats };
  };
  return readGuarded(file, read, [1, 2]);
}

/** The chat that an id in an address means: its own, else a former one. */
export function findChat(manifest: Manifest, id: string | undefined): ChatEntry | undefined {
  const { chats } = manifest;
  return chats.find((chat) => chat.id === id) ?? chats.find(({ formerly }) => id && formerly?.includes(id));
}

/** Whether this is an offset from UTC such as '+08:00' or '-03:30'. */
export function isOffset(text: string): boolean {
  return offsetPattern.test(text);
}

/** Matches +08:00, -03:30; not 8, not +8:00, not +15:00. */
const offsetPattern = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

function formatChat(chat: ChatEntry): PackedChat {
  return { ...chat, ...formatDays(chat) };
}

/** Matches the first twelve hex digits of a sha-256. */
const hashPattern = /^[0-9a-f]{12}$/;

/** `isListed`: in the first form, which listed days and shards one by one. */
function parseChat(value: unknown, isListed: boolean): ChatEntry {
  demand(typeof value === 'object' && value !== null, 'a chat is no table');
  const fields = value as Record<string, unknown>;
  const id = readString(fields.id, 'id');
  demand(isChatId(id), `id ${id}`);
  const index = readHash(fields.index, 'index');
  const search = fields.search === undefined ? {} : { search: readHash(fields.search, 'search') };
  const me = fields.me === undefined ? {} : { me: readString(fields.me, 'me') };
  const formerly = fields.formerly === undefined ? {} : { formerly: readStrings(fields.formerly, 'formerly') };
  demand(formerly.formerly?.every(isChatId) !== false, `${id}: formerly`);
  const talks = fields.talks === undefined ? {} : { talks: parseTalksEntry(fields.talks) };
  const people = fields.people === undefined ? {} : { people: readHashPair(fields.people) };
  const bytes = fields.bytes === undefined ? {} : { bytes: readBytes(fields.bytes) };
  const last = fields.last === undefined ? {} : { last: parseLast(fields.last) };
  const chat = {
    id,
    title: readString(fields.title, 'title'),
    ...me,
    ...formerly,
    count: readCount(fields.count, 'count'),
    speakers: readCount(fields.speakers, 'speakers'),
    from: readString(fields.from, 'from'),
    ...(isListed ? parseLists(fields) : parseDays(fields)),
    index,
    ...talks,
    ...search,
    ...people,
    ...bytes,
    ...last,
  };
  demandDays(chat);
  return chat;
}

/** Days and shards of the first form. */
function parseLists(fields: Record<string, unknown>): Pick<ChatEntry, 'gaps' | 'counts' | 'shards'> {
  const shards = readPairs(fields.shards, 'shards').map(([hash, count]): ChatEntry['shards'][number] => {
    return [readHash(hash, 'shard'), readCount(count, 'shards')];
  });
  return { gaps: readCounts(fields.gaps, 'gaps'), counts: readCounts(fields.counts, 'counts'), shards };
}

/** Days that there are, and as many messages in them as in the shards, and in all. */
function demandDays({ id, count, from, gaps, counts, shards }: ChatEntry): void {
  const first = parseDay(from);
  demand(first === undefined ? from === '' && counts.length === 0 : counts.length > 0, `from ${from}`);
  demand(gaps.length === Math.max(0, counts.length - 1), `${counts.length} days, ${gaps.length} gaps`);
  demand(!gaps.includes(0) && !counts.includes(0), 'a day comes twice, or is empty');
  demand((first ?? 0) + sum(gaps) <= lastDay, 'days after the year 9999');
  const held = shards.map(([, messages]) => messages);
  demand(!held.includes(0), 'a shard is empty');
  demand(sum(counts) === count && sum(held) === count, `${id}: days or shards do not hold ${count} messages`);
}

const lastDay = parseDay('9999-12-31') ?? 0;

function readHash(value: unknown, what: string): string {
  demand(typeof value === 'string' && hashPattern.test(value), `${what} is no hash`);
  return value;
}

function parseTalksEntry(value: unknown): NonNullable<ChatEntry['talks']> {
  const [pair] = readPairs([value], 'talks');
  const [hash, count] = pair!;
  return [readHash(hash, 'talks'), readCount(count, 'talks')];
}

function readHashPair(value: unknown): [string, string] {
  const [[people, portraits] = []] = readPairs([value], 'people');
  return [readHash(people, 'people'), readHash(portraits, 'people')];
}

/** No counts of messages: a chat's pictures may take more than a milliard. */
function readBytes(value: unknown): [data: number, pictures: number] {
  const [[data, pictures] = []] = readPairs([value], 'bytes');
  const isSize = (bytes: unknown): bytes is number => Number.isSafeInteger(bytes) && (bytes as number) >= 0;
  demand(isSize(data) && isSize(pictures), 'bytes are no sizes');
  return [data, pictures];
}

function parseLast(value: unknown): NonNullable<ChatEntry['last']> {
  demand(typeof value === 'object' && value !== null, 'last is no table');
  const fields = value as Record<string, unknown>;
  const kind = readString(fields.kind, 'last.kind');
  const [at, speaker, text] = ['at', 'speaker', 'text'].map((key) => readString(fields[key], `last.${key}`));
  return { at: at ?? '', speaker: speaker ?? '', kind: isKind(kind) ? kind : 'unknown', text: text ?? '' };
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
