import { parseDay } from '../days.ts';
import { findFolds } from '../folds/find-folds.ts';
import { formatAt } from '../ids.ts';
import type { Entry } from '../model.ts';
import { findTalks } from '../talks/find-talks.ts';
import { buildTalksFile } from '../talks/talks-file.ts';
import { createNameSet, mentionedNames, parseParts } from '../text/parts.ts';
import { cutShards } from './cut.ts';
import { buildShard } from './shard.ts';
import { buildSpeakerIndex } from './speakers.ts';
import type { ChatEntry } from './types.ts';

export type ChatSource = {
  id: string;
  title: string;
  me?: string;
  formerly?: string[];
  /** In order of time. */
  entries: readonly Entry[];
};

export type ArchiveWriter = {
  /** Twelve hex digits that depend on the text alone; sha-256 where the archive is to be hosted. */
  hash(text: string): string;
  /** Takes a file of the archive, its path from the site's root. */
  write(path: string, text: string): void;
};

/** A file of a chat: a shard with its messages' positions, from … to - 1, the speaker index, or the talks. */
export type ChatFile = { path: string; text: string; shard?: { from: number; to: number } };

/** Writes a chat's shards and speaker index, and gives its entry in the manifest. */
export function buildChat(source: ChatSource, writer: ArchiveWriter): ChatEntry {
  const files = buildChatFiles(source, writer.hash);
  for (let next = files.next(); ; next = files.next()) {
    if (next.done) return next.value;
    writer.write(next.value.path, next.value.text);
  }
}

/** The same one by one: the shards in order, the speaker index, the talks; none need be held. Gives the chat's entry in the end. */
export function* buildChatFiles(source: ChatSource, hash: ArchiveWriter['hash']): Generator<ChatFile, ChatEntry> {
  const { id, title, me, formerly, entries } = source;
  const index = buildSpeakerIndex(id, entries);
  const names = createNameSet(index.names);
  const shards: ChatEntry['shards'] = [];
  let from = 0;
  for (const to of cutShards(entries)) {
    const run = entries.slice(from, to);
    const mentioned = run.flatMap((entry) => mentionedNames(parseParts(entry.text, names)));
    const file = nameFile(
      `data/${id}/`,
      buildShard({ chat: id, entries: run, mentioned, folds: findFolds(run) }),
      hash,
    );
    shards.push([file.hash, to - from]);
    yield { ...file, shard: { from, to } };
    from = to;
  }
  const indexFile = nameFile(`data/${id}/speakers.`, index, hash);
  yield indexFile;
  const talks = findTalks(entries);
  const talksFile = talks.length > 0 ? nameFile(`data/${id}/talks.`, buildTalksFile(id, talks), hash) : undefined;
  if (talksFile) yield talksFile;
  return {
    id,
    title,
    ...(me !== undefined && { me }),
    ...(formerly && { formerly }),
    count: entries.length,
    speakers: index.names.length,
    ...countDays(entries),
    shards,
    index: indexFile.hash,
    ...(talksFile && { talks: [talksFile.hash, talks.length] }),
    ...describeLast(entries.at(-1)),
  };
}

/** The file of a value, named by the hash of its text. */
function nameFile(prefix: string, value: unknown, hashOf: ArchiveWriter['hash']): ChatFile & { hash: string } {
  const text = `${JSON.stringify(value)}\n`;
  const hash = hashOf(text);
  return { path: `${prefix}${hash}.json`, text, hash };
}

function countDays(entries: readonly Entry[]): Pick<ChatEntry, 'from' | 'gaps' | 'counts'> {
  const days = new Map<string, number>();
  for (const { date } of entries) days.set(date, (days.get(date) ?? 0) + 1);
  const numbers = [...days.keys()].map((date) => parseDay(date) ?? 0);
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  return { from: entries[0]?.date ?? '', gaps, counts: [...days.values()] };
}

function describeLast(entry: Entry | undefined): Pick<ChatEntry, 'last'> {
  if (!entry) return {};
  const text = [...entry.text.slice(0, 120)].slice(0, 60).join('');
  return { last: { at: formatAt(entry.date, entry.second), speaker: entry.speaker, kind: entry.kind, text } };
}
