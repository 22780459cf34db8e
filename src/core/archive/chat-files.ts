import type { ChatEntry } from './types.ts';

/**
 * The paths of all data files of a chat that keeping it offline takes. Not the search index, which says nothing that is not in the shards: where these
 * are on the machine, to look through them is faster.
 */
export function listChatFiles(chat: Pick<ChatEntry, 'id' | 'shards' | 'index' | 'talks' | 'people'>): string[] {
  const { id, shards, index } = chat;
  const talks = talksPath(chat);
  return [
    ...shards.map(([hash]) => `data/${id}/${hash}.json`),
    `data/${id}/speakers.${index}.json`,
    ...(talks ? [talks] : []),
    ...Object.values(peoplePaths(chat) ?? {}),
  ];
}

/** Where a chat's talks are told of; undefined where there are none. */
export function talksPath({ id, talks }: Pick<ChatEntry, 'id' | 'talks'>): string | undefined {
  return talks && `data/${id}/talks.${talks[0]}.json`;
}

/** Where a chat's persons are told of; undefined in an archive from before. */
export function peoplePaths({ id, people }: Pick<ChatEntry, 'id' | 'people'>) {
  if (!people) return undefined;
  return { people: `data/${id}/people.${people[0]}.json`, portraits: `data/${id}/portraits.${people[1]}.json` };
}

/** The paths of the archive's own pictures in the text of a shard; each once. */
export function listPictures(shard: string): string[] {
  return [...new Set(shard.match(picturePath))].map((path) => path.slice(1, -1));
}

/** Matches "pictures/0123456789ab.png" with its quotes: a whole value of the shard's JSON. */
const picturePath = /"pictures\/[0-9a-f]{12}\.[a-z]{3,4}"/g;
