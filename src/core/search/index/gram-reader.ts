import type { ChatEntry } from '../../archive/types.ts';
import { readBucket } from './bucket.ts';
import { parseGram } from './grams.ts';
import { headPath, parseSearchHead, type SearchHead, type Segment } from './head.ts';

/** Reads which messages hold a gram from the files of a chat's index, each once. Rejects where one does not come or is damaged. */
export type GramReader = {
  /** Positions, ascending, of the messages that hold a gram. */
  read(gram: number): Promise<Int32Array>;
  /** The same for any gram that begins with this character (a UTF-16 unit). */
  readCharacter(unit: number): Promise<Int32Array>;
};

type Port = {
  read(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
};
type Bucket = Map<number, Int32Array>;
type Place = { segment: Segment & { firsts: Float64Array }; from: number };

export async function openGramReader(
  chat: Pick<ChatEntry, 'id' | 'count' | 'search'>,
  port: Port,
): Promise<GramReader> {
  const head = parseSearchHead(await port.read(headPath(chat.id, chat.search ?? '')), {
    chat: chat.id,
    count: chat.count,
  });
  if ('fault' in head) throw new Error(head.detail ?? head.fault);
  const places = placeSegments(head);
  const buckets = new Map<string, Promise<Bucket>>();
  function load({ segment }: Place, number: number): Promise<Bucket> {
    const path = `data/${chat.id}/${segment.files[number]}.bin`;
    const known = buckets.get(path);
    if (known) return known;
    const bucket = port.readBytes(path).then((bytes) => {
      const lists = readBucket(bytes, segment.count);
      if (!lists) throw new Error(`${path}: damaged`);
      return lists;
    });
    buckets.set(path, bucket);
    bucket.catch(() => buckets.delete(path));
    return bucket;
  }
  return {
    async read(gram) {
      const lists = places.map(async (place) => {
        const number = bucketOf(place, gram);
        return shiftBy(number < 0 ? [] : [(await load(place, number)).get(gram)], place);
      });
      return joinLists(await Promise.all(lists));
    },
    async readCharacter(unit) {
      const [least, most] = [unit * 0x10000, unit * 0x10000 + 0xffff];
      const lists = places.map(async (place) => {
        const first = Math.max(0, bucketOf(place, least));
        const loads = [];
        for (let number = first; number <= bucketOf(place, most); number++) loads.push(load(place, number));
        const found = (await Promise.all(loads)).flatMap((lists) => pickBetween(lists, least, most));
        return shiftBy([unite(found, place.segment.count)], place);
      });
      return joinLists(await Promise.all(lists));
    },
  };
}

function placeSegments({ segments }: SearchHead): Place[] {
  let from = 0;
  return segments.map((segment) => {
    const place = { segment: { ...segment, firsts: Float64Array.from(segment.grams, parseGram) }, from };
    from += segment.count;
    return place;
  });
}

/** The last file whose first gram is not beyond this one; -1 where there is none. */
function bucketOf({ segment }: Place, gram: number): number {
  let low = -1;
  let high = segment.firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segment.firsts[middle] as number) <= gram) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pickBetween(lists: Bucket, least: number, most: number): Int32Array[] {
  return [...lists].flatMap(([gram, messages]) => (gram >= least && gram <= most ? [messages] : []));
}

function unite(lists: readonly Int32Array[], count: number): Int32Array {
  if (lists.length < 2) return lists[0] ?? new Int32Array();
  const held = new Uint8Array(count);
  for (const list of lists) for (const message of list) held[message] = 1;
  const united: number[] = [];
  for (let message = 0; message < count; message++) if (held[message] === 1) united.push(message);
  return Int32Array.from(united);
}

function shiftBy([list = new Int32Array()]: (Int32Array | undefined)[], { from }: Place): Int32Array {
  return from === 0 ? list : list.map((message) => message + from);
}

function joinLists(lists: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    joined.set(list, at);
    at += list.length;
  }
  return joined;
}
