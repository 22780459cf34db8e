import { buildChatMap, type ChatMap, type ShardPlace } from '../archive/chat-map.ts';
import { parseSpeakerIndex, type SpeakerTable } from '../archive/speakers.ts';
import type { ChatEntry } from '../archive/types.ts';
import { allOpen, open, type States, yes } from './chat-state.ts';
import { findCandidates } from './index/candidates.ts';
import { openGramReader, type SegmentReader } from './index/gram-reader.ts';
import { type JoinedTexts, joinTexts } from './text-store.ts';
import type { SearchPort } from './types.ts';

/** What is on this machine of a chat, and how the rest is had. What failed is tried again the next time. */
export type ChatSource = {
  readonly entry: ChatEntry;
  readonly map: ChatMap;
  speakers(): Promise<SpeakerTable>;
  /** Whether these are here. */
  hasTable(): boolean;
  /** For a word, normalised, what is known of each message; the index, or the texts where all are here. */
  statesOfWord(word: string): Promise<States>;
  texts(shard: ShardPlace): Promise<JoinedTexts>;
  /** Fetches the head of the index, where there is one; and the speakers, where they are asked for. */
  warm(hasSpeakers: boolean): Promise<unknown>;
};

export function createChatSource(entry: ChatEntry, port: SearchPort): ChatSource {
  const map = buildChatMap(entry);
  const { id, count } = entry;
  const kept = new Map<string, JoinedTexts>();
  let hasTable = false;
  const speakers = once(async () => {
    const path = `data/${id}/speakers.${entry.index}.json`;
    const table = parseSpeakerIndex(await port.read(path), { chat: id, count });
    if ('fault' in table) throw new Error(table.detail ?? table.fault);
    hasTable = true;
    return table;
  });
  // Without a signal: the next keystroke wants the same files.
  const grams = once(() =>
    openGramReader(entry, { read: (path) => port.read(path), readBytes: (path) => port.readBytes(path) }),
  );
  async function texts({ file, from, to }: ShardPlace): Promise<JoinedTexts> {
    const known = kept.get(file);
    if (known) return known;
    const joined = joinTexts(await port.read(file), { chat: id, count: to - from });
    if ('fault' in joined) throw new Error(joined.detail ?? joined.fault);
    kept.set(file, joined);
    return joined;
  }
  return {
    entry,
    map,
    speakers,
    hasTable: () => hasTable,
    texts,
    warm: (hasSpeakers) =>
      Promise.all([entry.search === undefined ? undefined : grams(), hasSpeakers ? speakers() : undefined]),
    async statesOfWord(word) {
      if (kept.size === map.shards.length) return scan(map, kept, word);
      return entry.search === undefined ? allOpen(count) : askIndex(word, await grams(), count);
    },
  };
}

function scan({ count, shards }: ChatMap, kept: ReadonlyMap<string, JoinedTexts>, word: string): States {
  const states = new Uint8Array(count);
  for (const { file, from, to } of shards) kept.get(file)?.mark(word, states.subarray(from, to), yes);
  return states;
}

async function askIndex(word: string, segments: readonly SegmentReader[], count: number): Promise<States> {
  const found = await findCandidates(word, segments);
  if (!found) return allOpen(count);
  const states = new Uint8Array(count);
  for (const position of found.sure) states[position] = yes;
  for (const position of found.open) states[position] = open;
  return states;
}

/** The same promise for all, until it fails. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
