import { readPairs } from './columns.ts';
import { demand } from './faults.ts';
import { formatPacked, type Packed, parsePacked } from './packed.ts';
import type { ChatEntry } from './types.ts';

/**
 * A chat's days and shards in the manifest's file. A run are the messages of a day; where a shard ends within it, as it does where more
 * was said than a shard holds, those up to there, and then the others.
 */
export type PackedDays = {
  /** Days from each run to the next; 0 to one of the same day. */
  gaps: Packed;
  /** Messages of each run. */
  counts: Packed;
  /** The hashes of the shards, eight digits of six bits each, and how many runs each holds. */
  shards: [hashes: string, runs: Packed];
};

type Days = Pick<ChatEntry, 'gaps' | 'counts' | 'shards'>;

/** A hash is two numbers of 24 bits. */
const hashCode = { least: 0, low: 24, most: 0 };

/** Days and shards, which hold the same messages. */
export function formatDays({ gaps, counts, shards }: Days): PackedDays {
  const steps: number[] = [];
  const pieces: number[] = [];
  let [day, behind, left] = [0, 0, 0];
  const runs = shards.map(([, messages]) => {
    const before = pieces.length;
    for (left += messages; left > 0 && day < counts.length; ) {
      const count = Math.min(left, (counts[day] ?? 0) - behind);
      steps.push(behind > 0 ? 0 : (gaps[day - 1] ?? 0));
      pieces.push(count);
      left -= count;
      behind += count;
      if (behind === counts[day]) [day, behind] = [day + 1, 0];
    }
    return pieces.length - before;
  });
  if (left > 0 || day < counts.length) throw new Error('the shards do not hold what the days do');
  const halves = shards.flatMap(([hash]) => [hash.slice(0, 6), hash.slice(6)]);
  const [, , , , hashes] = formatPacked(
    halves.map((half) => Number.parseInt(half, 16)),
    hashCode,
  );
  return { gaps: formatPacked(steps.slice(1)), counts: formatPacked(pieces), shards: [hashes, formatPacked(runs)] };
}

/** Foreign days and shards; whether they make sense is for the reader of the chat to say. */
export function parseDays(fields: Record<string, unknown>): Days {
  const steps = parsePacked(fields.gaps, 'gaps');
  const pieces = parsePacked(fields.counts, 'counts');
  demand(steps.length === Math.max(0, pieces.length - 1), `${pieces.length} days, ${steps.length} gaps`);
  const counts: number[] = [];
  for (let run = 0; run < pieces.length; run++) {
    const count = pieces[run] as number;
    if (steps[run - 1] === 0) counts[counts.length - 1] = (counts.at(-1) as number) + count;
    else counts.push(count);
  }
  return { gaps: steps.filter((step) => step > 0), counts, shards: parseShards(fields.shards, pieces) };
}

function parseShards(value: unknown, pieces: readonly number[]): Days['shards'] {
  const [[hashes, packed] = []] = readPairs([value], 'shards');
  const runs = parsePacked(packed, 'shards');
  const { least, low, most } = hashCode;
  const halves = parsePacked([runs.length * 2, least, low, most, hashes], 'shards');
  // With a one before it, which keeps the zeros.
  const hex = (half = 0) => (half + 2 ** 24).toString(16).slice(1);
  let at = 0;
  const shards = runs.map((count, shard): Days['shards'][number] => {
    let messages = 0;
    for (const piece of pieces.slice(at, at + count)) messages += piece;
    at += count;
    return [hex(halves[shard * 2]) + hex(halves[shard * 2 + 1]), messages];
  });
  demand(at === pieces.length, 'shards do not hold all days');
  return shards;
}
