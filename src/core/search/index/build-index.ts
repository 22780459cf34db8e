import type { Entry } from '../../model.ts';
import { saidIn } from '../searchable.ts';
import { createBucketWriter } from './bucket.ts';
import { createGramLists } from './gram-lists.ts';
import { formatGram } from './grams.ts';
import { headPath, type SearchHead, type Segment } from './head.ts';
import { cutSegments } from './segments.ts';

export type IndexFile = { path: string; content: string | Uint8Array };

/** About how large the files are, in bytes: of the past, which has many more grams, and of the last segment. */
const bucketBytes = { past: 1 << 14, last: 6 << 10 };

/** The files of a chat's search index one by one, the head last; gives the hash in the head's name. Entries in order of time. */
export function* buildSearchIndex(
  chat: string,
  entries: readonly Entry[],
  hash: (content: string | Uint8Array) => string,
): Generator<IndexFile, string> {
  const head: SearchHead = { liaoji: 3, chat, segments: [] };
  let from = 0;
  for (const to of cutSegments(entries)) {
    const segment: Segment = { count: to - from, grams: [], files: [] };
    const most = to === entries.length ? bucketBytes.last : bucketBytes.past;
    for (const { first, content } of buildBuckets(entries, { from, to }, most)) {
      segment.grams.push(formatGram(first));
      segment.files.push(hash(content));
      yield { path: `data/${chat}/${segment.files.at(-1)}.bin`, content };
    }
    head.segments.push(segment);
    from = to;
  }
  const content = `${JSON.stringify(head)}\n`;
  const name = hash(content);
  yield { path: headPath(chat, name), content };
  return name;
}

/** What a long list takes is close to this: nothing is to lie in one file with it that is asked for alone. */
const bytesOf = (messages: number, limit: number) => (messages * (33 - Math.clz32(limit / messages))) / 8;

function* buildBuckets(
  entries: readonly Entry[],
  { from, to }: { from: number; to: number },
  most: number,
): Generator<{ first: number; content: Uint8Array }> {
  const grams = createGramLists();
  for (let index = from; index < to; index++) grams.add(saidIn(entries[index]!));
  const bucket = createBucketWriter(to - from);
  let first = -1;
  for (const [gram, postings] of grams.lists()) {
    if (first >= 0 && bucket.bytes + bytesOf(postings.messages.length, to - from) > most) {
      yield { first, content: bucket.take() };
      first = -1;
    }
    if (first < 0) first = gram;
    bucket.add(gram, postings);
  }
  if (first >= 0) yield { first, content: bucket.take() };
}
