import { formatDeltas, parseDeltas, readCount, readString } from '../archive/columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from '../archive/faults.ts';
import type { TalksFile } from '../archive/types.ts';
import { parseDay } from '../days.ts';
import { parseId } from '../ids.ts';
import { isSafePath } from '../text/address.ts';
import type { Talk } from './types.ts';

/** The file of a chat's talks. */
export function buildTalksFile(chat: string, talks: readonly Talk[]): TalksFile {
  return { liaoji: 1, chat, talks: talks.map(formatTalk) };
}

function formatTalk(talk: Talk): TalksFile['talks'][number] {
  const { second: _, from, to, until, announcements, said, slides, questions, ...rest } = talk;
  const roles: string[] = [];
  const mark = (positions: readonly number[], role: string) => {
    for (const position of positions) roles[position - from] = role;
  };
  mark(said, 's');
  mark(slides, 'p');
  mark(questions, 'q');
  return {
    ...rest,
    from,
    length: to - from + 1,
    answers: until - to,
    roles: Array.from(roles, (role) => role ?? '-').join(''),
    announcements: formatDeltas(announcements),
  };
}

/** Reads a file of talks (its text, or the JSON parsed); `count` is the chat's number of messages. */
export function parseTalksFile(file: unknown, expected: { chat: string; count: number }): Talk[] | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    demand(Array.isArray(fields.talks), 'talks is no list');
    return fields.talks.map((talk: unknown) => parseTalk(talk, expected.count));
  });
}

function parseTalk(value: unknown, count: number): Talk {
  demand(typeof value === 'object' && value !== null, 'a talk is no table');
  const fields = value as Record<string, unknown>;
  const from = readCount(fields.from, 'from');
  const to = from + readCount(fields.length, 'length') - 1;
  const until = to + readCount(fields.answers, 'answers');
  const roles = readString(fields.roles, 'roles');
  demand(from <= to && until < count && from + roles.length <= count, `a talk from ${from} to ${until} of ${count}`);
  const { announced } = fields;
  return {
    ...parseStart(fields),
    topic: readString(fields.topic, 'topic'),
    speaker: readString(fields.speaker, 'speaker'),
    ...(announced !== undefined && { announced: readString(announced, 'announced') }),
    messages: readCount(fields.messages, 'messages'),
    from,
    to,
    until,
    announcements: parseDeltas(fields.announcements, count, 'announcements'),
    said: placesOf(roles, from, 'sp'),
    slides: placesOf(roles, from, 'p'),
    questions: placesOf(roles, from, 'q'),
    ...parseCover(fields.cover),
  };
}

function placesOf(roles: string, from: number, wanted: string): number[] {
  return Array.from(roles, (role, at) => (wanted.includes(role) ? from + at : -1)).filter((position) => position >= 0);
}

function parseStart(fields: Record<string, unknown>): Pick<Talk, 'date' | 'id' | 'second' | 'seconds' | 'lasting'> {
  const date = readString(fields.date, 'date');
  const id = readString(fields.id, 'id');
  const time = parseId(id);
  demand(parseDay(date) !== undefined && time !== null, `a talk at ${date} ${id}`);
  const [seconds, lasting] = [readCount(fields.seconds, 'seconds'), readCount(fields.lasting, 'lasting')];
  return { date, id, second: time.second, seconds, lasting };
}

/** The archive is foreign: a picture that is none of its own is left out. */
function parseCover(value: unknown): Pick<Talk, 'cover'> {
  if (value === undefined) return {};
  demand(typeof value === 'object' && value !== null, 'cover is no table');
  const src = readString((value as Record<string, unknown>).src, 'cover.src');
  return isSafePath(src) ? { cover: { src } } : {};
}
