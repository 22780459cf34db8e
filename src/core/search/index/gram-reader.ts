import type { ChatEntry } from '../../archive/types.ts';
import { type Bucket, readBucket } from './bucket.ts';
import { parseGram } from './grams.ts';
import { headPath, parseSearchHead, type SearchHead, type Segment } from './head.ts';
import type { Postings } from './places.ts';

/**
 * Reads which messages hold a gram from the files of a chat's index, each once: one reader for each of its segments, in order. Rejects where a file does not
 * come or is damaged. Messages are numbered within the segment.
 */
export type SegmentReader = {
  /** The position of its first message in the chat. */
  from: number;
  /** The messages, ascending, that hold a gram. */
  read(gram: number): Promise<Int32Array>;
  /** The same, and where in them. */
  readPlaces(gram: number): Promise<Postings>;
  /** The messages that hold any gram that begins with this character (a UTF-16 unit). */
  readCharacter(unit: number): Promise<Int32Array>;
};

type Port = {
  read(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
};

export async function openGramReader(
  chat: Pick<ChatEntry, 'id' | 'count' | 'search'>,
  port: Port,
): Promise<SegmentReader[]> {
  const head = parseSearchHead(await port.read(headPath(chat.id, chat.search ?? '')), {
    chat: chat.id,
    count: chat.count,
  });
  if ('fault' in head) throw new Error(head.detail ?? head.fault);
  return openSegments(head, port);
}

function openSegments({ chat, segments }: SearchHead, port: Port): SegmentReader[] {
  let from = 0;
  return segments.map((segment) => {
    const reader = openSegment(segment, from, (hash) => port.readBytes(`data/${chat}/${hash}.bin`));
    from += segment.count;
    return reader;
  });
}

function openSegment(
  { count, grams, files }: Segment,
  from: number,
  readFile: (hash: string) => Promise<Uint8Array>,
): SegmentReader {
  const firsts = Float64Array.from(grams, parseGram);
  const buckets = new Map<string, Promise<Bucket>>();
  async function parse(hash: string): Promise<Bucket> {
    const bucket = readBucket(await readFile(hash), count);
    if (!bucket) throw new Error(`${hash}: damaged`);
    return bucket;
  }
  function load(number: number): Promise<Bucket> {
    const hash = files[number] ?? '';
    const bucket = buckets.get(hash) ?? parse(hash);
    buckets.set(hash, bucket);
    bucket.catch(() => buckets.delete(hash));
    return bucket;
  }
  const bucketOf = (gram: number) => lastUpTo(firsts, gram);
  const loadOf = async (gram: number) => (bucketOf(gram) < 0 ? undefined : load(bucketOf(gram)));
  return {
    from,
    read: async (gram) => (await loadOf(gram))?.lists.get(gram) ?? nothing,
    async readPlaces(gram) {
      const bucket = await loadOf(gram);
      const all = bucket?.places();
      if (bucket && !all) throw new Error(`${files[bucketOf(gram)]}: damaged`);
      return { messages: bucket?.lists.get(gram) ?? nothing, places: all?.get(gram) ?? nowhere };
    },
    async readCharacter(unit) {
      const [least, most] = [unit * 0x10000, unit * 0x10000 + 0xffff];
      const loads = [];
      for (let number = Math.max(0, bucketOf(least)); number <= bucketOf(most); number++) loads.push(load(number));
      const found = (await Promise.all(loads)).flatMap(({ lists }) => pickBetween(lists, least, most));
      return unite(found, count);
    },
  };
}

const nothing = new Int32Array();
const nowhere = { odd: nothing, starts: nothing, pairs: nothing };

/** The place of the last of these that is not beyond a number; -1 where there is none. */
function lastUpTo(ascending: Float64Array, number: number): number {
  let low = -1;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pickBetween(lists: Bucket['lists'], least: number, most: number): Int32Array[] {
  return [...lists].flatMap(([gram, messages]) => (gram >= least && gram <= most ? [messages] : []));
}

function unite(lists: readonly Int32Array[], count: number): Int32Array {
  if (lists.length < 2) return lists[0] ?? nothing;
  const held = new Uint8Array(count);
  for (const list of lists) for (const message of list) held[message] = 1;
  const united: number[] = [];
  for (let message = 0; message < count; message++) if (held[message] === 1) united.push(message);
  return Int32Array.from(united);
}
