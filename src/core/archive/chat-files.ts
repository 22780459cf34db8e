import type { ChatEntry } from './types.ts';

/**
 * The paths of all data files of a chat that keeping it offline takes. Not the search index, which says nothing that is not in the shards: where these
 * are on the machine, to look through them is faster.
 */
export function listChatFiles(chat: Pick<ChatEntry, 'id' | 'shards' | 'index' | 'talks'>): string[] {
  const { id, shards, index, talks } = chat;
  return [
    ...shards.map(([hash]) => `data/${id}/${hash}.json`),
    `data/${id}/speakers.${index}.json`,
    ...(talks ? [`data/${id}/talks.${talks[0]}.json`] : []),
  ];
}

/** The paths of the archive's own pictures in the text of a shard; each once. */
export function listPictures(shard: string): string[] {
  return [...new Set(shard.match(picturePath))].map((path) => path.slice(1, -1));
}

/** Matches "pictures/0123456789ab.png" with its quotes: a whole value of the shard's JSON. */
const picturePath = /"pictures\/[0-9a-f]{12}\.[a-z]{3,4}"/g;
