import { buildChatMap, type ChatMap, type Manifest } from '../../core/index.ts';
import type { ViewerState } from '../types.ts';

/** Where everything of each chat is, by its id. */
export type Maps = ReadonlyMap<string, ChatMap>;

const known = new WeakMap<Manifest, Maps>();

/** The maps of a manifest's chats, in its order; made once. */
export function mapsOf(manifest: Manifest | undefined): Maps {
  if (!manifest) return new Map();
  const before = known.get(manifest);
  if (before) return before;
  const maps = new Map(manifest.chats.map((entry) => [entry.id, buildChatMap(entry)]));
  known.set(manifest, maps);
  return maps;
}

/** The ids of the chats that the address says to search: the open one, unless it says all. */
export function scopeOf({ chat, link }: ViewerState): readonly string[] | undefined {
  return chat && link.show.scope !== 'all' ? [chat.entry.id] : undefined;
}

/** From the first to the last day of these chats; undefined where they have no messages. */
export function lifeOf(maps: Maps, among: readonly string[] | undefined): { from: string; to: string } | undefined {
  const dates = [...maps]
    .flatMap(([id, map]) => ((among?.includes(id) ?? true) ? [map.dates] : []))
    .filter((each) => each.length > 0);
  const from = dates.map((each) => each[0] ?? '').sort()[0];
  const to = dates
    .map((each) => each.at(-1) ?? '')
    .sort()
    .at(-1);
  return from && to ? { from, to } : undefined;
}
