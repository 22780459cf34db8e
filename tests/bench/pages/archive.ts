import {
  buildChatMap,
  type ChatMap,
  createNameSet,
  parseManifest,
  parseShard,
  type ShardState,
} from '../../../src/core/index.ts';

/** All of a served archive's only chat, read into memory. `site` is its path on this host. */
export async function loadArchive(site: string): Promise<{ map: ChatMap; shards: Map<number, ShardState> }> {
  const read = async (path: string) => (await fetch(site + path)).text();
  const manifest = parseManifest(await read('data/manifest.json'));
  const chat = 'fault' in manifest ? undefined : manifest.chats[0];
  if (!chat) throw new Error('no archive');
  const map = buildChatMap(chat);
  const shards = new Map<number, ShardState>();
  for (const [number, { file, days }] of map.shards.entries()) {
    const content = parseShard(await read(file), { chat: chat.id, days });
    if ('fault' in content) throw new Error(content.fault);
    shards.set(number, { state: 'ready', messages: content.messages, names: createNameSet(content.names) });
  }
  return { map, shards };
}
