import { parseDay } from '../days.ts';
import { formatAt } from '../ids.ts';
import type { Entry } from '../model.ts';
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

/** Writes a chat's shards and speaker index, and gives its entry in the manifest. */
export function buildChat(source: ChatSource, writer: ArchiveWriter): ChatEntry {
  const { id, title, me, formerly, entries } = source;
  const index = buildSpeakerIndex(id, entries);
  const names = createNameSet(index.names);
  const shards: ChatEntry['shards'] = [];
  let from = 0;
  for (const to of cutShards(entries)) {
    const run = entries.slice(from, to);
    const mentioned = run.flatMap((entry) => mentionedNames(parseParts(entry.text, names)));
    shards.push([writeFile(`data/${id}/`, buildShard({ chat: id, entries: run, mentioned }), writer), to - from]);
    from = to;
  }
  return {
    id,
    title,
    ...(me !== undefined && { me }),
    ...(formerly && { formerly }),
    count: entries.length,
    speakers: index.names.length,
    ...countDays(entries),
    shards,
    index: writeFile(`data/${id}/speakers.`, index, writer),
    ...describeLast(entries.at(-1)),
  };
}

/** The hash that the file is named by. */
function writeFile(prefix: string, value: unknown, writer: ArchiveWriter): string {
  const text = `${JSON.stringify(value)}\n`;
  const hash = writer.hash(text);
  writer.write(`${prefix}${hash}.json`, text);
  return hash;
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
