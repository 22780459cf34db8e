import type { ChatMap } from '../archive/chat-map.ts';
import { buildRows, type Row } from '../rows/rows.ts';
import { wholeSequence } from '../rows/sequence.ts';
import { createNameSet } from '../text/parts.ts';
import type { Excerpt } from './excerpt.ts';

/** The rows that draw an excerpt, as the timeline would: days, times, runs. Positions count from 0 within it. */
export function buildExcerptRows({ me, lines }: Excerpt): Row[] {
  const messages = lines.map(({ message }) => message);
  const names = createNameSet(new Set(lines.flatMap((line) => [...line.names.names])));
  const count = messages.length;
  const source = { map: mapOf(messages.map(({ at }) => at.slice(0, 10))), sequence: wholeSequence(count), me };
  const window = { from: 0, to: count };
  const rows = buildRows({ ...source, window, shard: () => ({ state: 'ready', messages, names }) });
  return rows.filter(({ shape }) => shape !== 'edge');
}

function mapOf(dates: readonly string[]): ChatMap {
  const starts = dates.flatMap((date, index) => (date === dates[index - 1] ? [] : [index]));
  const count = dates.length;
  return {
    count,
    dates: starts.map((start) => dates[start] ?? ''),
    starts: Int32Array.of(...starts, count),
    shards: [{ file: '', from: 0, to: count, days: [] }],
  };
}
