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
export type ChatFile = { path: string; text: string; hash: string; shard?: { from: number; to: number } };

/** Writes a chat's shards, speaker index and talks, and gives its entry in the manifest. */
export function buildChat(source: ChatSource, writer: ArchiveWriter): ChatEntry {
  const builder = createChatBuilder(source, writer.hash);
  const shards = builder.cuts.map(({ from, to }): ChatEntry['shards'][number] => {
    const { path, text, hash } = builder.shard(from, to);
    writer.write(path, text);
    return [hash, to - from];
  });
  const talks = buildTalks(source, writer.hash);
  for (const file of [builder.index, talks?.file]) if (file) writer.write(file.path, file.text);
  return { ...builder.entry(shards), ...(talks && { talks: talks.entry }) };
}

/**
 * Makes a chat's files one by one, so that none need be held. A shard is made of the entries as they are by then: what is set of
 * them in between is in those that come.
 */
export function createChatBuilder({ id, title, me, formerly, entries }: ChatSource, hash: ArchiveWriter['hash']) {
  const speakers = buildSpeakerIndex(id, entries);
  const names = createNameSet(speakers.names);
  const index: ChatFile = nameFile(`data/${id}/speakers.`, speakers, hash);
  const ends = cutShards(entries);
  return {
    /** The positions of each shard's messages, from … to - 1. */
    cuts: ends.map((to, number) => ({ from: ends[number - 1] ?? 0, to })),
    index,
    shard(from: number, to: number): ChatFile {
      const run = entries.slice(from, to);
      const mentioned = run.flatMap(({ text }) => {
        return text.includes('@') ? mentionedNames(parseParts(text, names)) : [];
      });
      const shard = buildShard({ chat: id, entries: run, mentioned, folds: findFolds(run) });
      return { ...nameFile(`data/${id}/`, shard, hash), shard: { from, to } };
    },
    /** The chat's entry in the manifest, of its shards in order; not what is told of it as a whole. */
    entry: (shards: ChatEntry['shards']): ChatEntry => ({
      id,
      title,
      ...(me !== undefined && { me }),
      ...(formerly && { formerly }),
      count: entries.length,
      speakers: speakers.names.length,
      ...countDays(entries),
      shards,
      index: index.hash,
      ...describeLast(entries.at(-1)),
    }),
  };
}

/** The file of a chat's talks, and what the manifest says of it; undefined where there are none. */
export function buildTalks({ id, entries }: Pick<ChatSource, 'id' | 'entries'>, hash: ArchiveWriter['hash']) {
  const talks = findTalks(entries);
  if (talks.length === 0) return undefined;
  const file: ChatFile = nameFile(`data/${id}/talks.`, buildTalksFile(id, talks), hash);
  const entry: ChatEntry['talks'] = [file.hash, talks.length];
  return { file, entry };
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
