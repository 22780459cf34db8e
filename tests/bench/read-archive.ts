import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildChatMap,
  type ChatEntry,
  type ChatMap,
  type Message,
  parseManifest,
  parseShard,
  parseSpeakerIndex,
  type SpeakerTable,
  shardAt,
} from '../../src/core/index.ts';

export type Archive = {
  /** The name of the speaker index's file, from the site's root. */
  index: string;
  map: ChatMap;
  /** The chat's entry in the manifest. */
  entry: ChatEntry;
  message(position: number): Message;
  /** The address of the message at a position, from the site's root. */
  link(position: number): string;
  speakers(): SpeakerTable;
};

/** A built archive of one chat, read from disk, for a bench that must know what stands where. */
export function readArchive(site: string): Archive {
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const manifest = parseManifest(read('data/manifest.json'));
  if ('fault' in manifest) throw new Error(manifest.fault);
  const entry = manifest.chats[0];
  if (!entry) throw new Error('no chat');
  const map = buildChatMap(entry);
  const shards = new Map<number, readonly Message[]>();
  const load = (number: number) => {
    const known = shards.get(number);
    if (known) return known;
    const place = map.shards[number];
    const content = place && parseShard(read(place.file), { chat: entry.id, days: place.days });
    if (!content || 'fault' in content) throw new Error(`shard ${number}`);
    shards.set(number, content.messages);
    return content.messages;
  };
  const message = (position: number) => {
    const number = shardAt(map, position);
    return load(number)[position - (map.shards[number]?.from ?? 0)] as Message;
  };
  return {
    index: `data/${entry.id}/speakers.${entry.index}.json`,
    map,
    entry,
    message,
    link: (position) => `${entry.id}/${message(position).at.slice(0, 10)}/#${message(position).id}`,
    speakers() {
      const table = parseSpeakerIndex(read(this.index), { chat: entry.id, count: entry.count });
      if ('fault' in table) throw new Error(table.fault);
      return table;
    },
  };
}
