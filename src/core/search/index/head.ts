import { readCount, readStrings } from '../../archive/columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from '../../archive/faults.ts';

/**
 * The head of a chat's search index, `data/<chat>/search.<hash>.json`: which file, `data/<chat>/<hash>.bin` (bucket.ts), has which grams
 * (grams.ts) of which messages. Segments cover the chat in order, so that tomorrow's messages change the last one only. Of the forms before, in 1 files had
 * no places, in 2 these were written otherwise: who meets another form looks into the texts.
 */
export type SearchHead = { liaoji: 3; chat: string; segments: Segment[] };

export type Segment = {
  /** How many messages. */
  count: number;
  /** The first gram of each file, ascending. */
  grams: string[];
  /** The hash in each file's name. */
  files: string[];
};

export function parseSearchHead(file: unknown, expected: { chat: string; count: number }): SearchHead | ArchiveFault {
  return readGuarded(
    file,
    (fields) => {
      demandChat(fields, expected.chat);
      demand(Array.isArray(fields.segments), 'segments is no list');
      const segments = fields.segments.map(parseSegment);
      const count = segments.reduce((sum, segment) => sum + segment.count, 0);
      demand(count === expected.count, `${count} of ${expected.count} messages`, 'mismatch');
      return { liaoji: 3, chat: expected.chat, segments };
    },
    [3],
  );
}

function parseSegment(value: unknown): Segment {
  demand(typeof value === 'object' && value !== null, 'a segment is no table');
  const fields = value as Record<string, unknown>;
  const [grams, files] = [readStrings(fields.grams, 'grams'), readStrings(fields.files, 'files')];
  demand(grams.length === files.length, `${grams.length} grams, ${files.length} files`);
  demand(
    files.every((hash) => hashPattern.test(hash)),
    'files',
  );
  return { count: readCount(fields.count, 'count'), grams, files };
}

/** Matches the first twelve hex digits of a sha-256. */
const hashPattern = /^[0-9a-f]{12}$/;

/** The path of a chat's head, from the hash in its entry in the manifest. */
export const headPath = (chat: string, hash: string) => `data/${chat}/search.${hash}.json`;

/** The paths of all files that a head names. */
export function listBuckets({ chat, segments }: SearchHead): string[] {
  return segments.flatMap(({ files }) => files.map((hash) => `data/${chat}/${hash}.bin`));
}
