import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOwnNames, packLog, unpackLog } from '../../../src/cli/input/packed-log.ts';
import type { LogRead } from '../../../src/cli/input/read-log.ts';
import type { Entry } from '../../../src/core/index.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const entry = fc.record(
  {
    date: fc.constantFrom('2024-01-01', '2024-01-02'),
    second: fc.nat(86_399),
    speaker: text,
    kind: fc.constantFrom('link', 'text'),
    text,
    title: text,
    href: text,
    src: text,
    twin: fc.constant(true),
  },
  { requiredKeys: ['date', 'second', 'speaker', 'kind', 'text'], noNullPrototype: true },
) as fc.Arbitrary<Entry>;

const logOf = (entries: Entry[] | null): LogRead => ({
  log: { path: '/a', file: 'a', format: 'markdown-log', encoding: 'utf-8', size: 1 },
  encoding: 'gb18030',
  entries,
  speakers: new Set(['林深']),
  inOrder: true,
  problems: [{ code: 'not-utf8', file: 'a', line: 0 }],
  hints: { merged: true, aliases: [] },
});

it('a log that comes from a thread says what it said', () => {
  const own = createOwnNames();
  fc.assert(
    fc.property(fc.option(fc.array(entry)), (entries) => {
      const log = logOf(entries);
      expect(unpackLog(structuredClone(packLog(log)), own)).toEqual(log);
    }),
  );
});
