import { parseDay } from '../days.ts';
import { formatAt, parseId } from '../ids.ts';
import type { Entry } from '../model.ts';
import { isSafePath, isWebAddress } from '../text/address.ts';
import { parseDeltas, parseKinds, readCounts, readStrings } from './columns.ts';
import { demand } from './faults.ts';
import { parseRecency } from './recency.ts';
import { parseSrc } from './src-form.ts';

/** The text that follows from the other fields, and need not be stored; '' where none does. */
export function derivedText({ kind, title, href }: Pick<Entry, 'kind' | 'title' | 'href'>): string {
  if (kind === 'image') return '[图片]';
  if (kind === 'link' && title !== undefined && href !== undefined) return `${title}\n${href}`;
  return '';
}

/** The entries of a foreign shard whose days are known to be as expected. A `demand` fails where columns disagree. */
export function parseEntries(
  fields: Record<string, unknown>,
  days: readonly (readonly [date: string, count: number])[],
): { entries: Entry[]; names: string[] } {
  const texts = readStrings(fields.text, 'text');
  const speakers = parseSpeakers(fields, texts.length);
  const entries = parseTimes(fields.at, days, { texts, speakers: speakers.by });
  demand(entries.length === texts.length, `${entries.length} times, ${texts.length} texts`);
  for (const [kind, numbers] of parseKinds(fields.kinds, entries.length)) {
    for (const number of numbers) at(entries, number).kind = kind;
  }
  fillSparse(entries, fields);
  return { entries, names: speakers.names };
}

function parseSpeakers(fields: Record<string, unknown>, count: number): { names: string[]; by: string[] } {
  const names = readStrings(fields.names, 'names');
  const found = typeof fields.by === 'string' ? parseRecency(fields.by) : undefined;
  demand(found !== undefined, 'by names nobody');
  const { numbers } = found;
  demand(numbers.length === count && found.speakers <= names.length, `${numbers.length} speakers, ${count} texts`);
  const by: string[] = [];
  for (let at = 0; at < count; at++) by.push(names[numbers[at] as number] ?? '');
  return { names, by };
}

type Said = { texts: readonly string[]; speakers: readonly string[] };

/** Entries with what all of them have. */
function parseTimes(
  value: unknown,
  days: readonly (readonly [date: string, count: number])[],
  { texts, speakers }: Said,
): Entry[] {
  const deltas = readCounts(value, 'at');
  const entries: Entry[] = [];
  for (const [date, count] of days) {
    demand(parseDay(date) !== undefined && entries.length + count <= deltas.length, `${date}: ${count} messages`);
    let second = 0;
    for (let left = count; left > 0; left--) {
      const at = entries.length;
      second += deltas[at] ?? 0;
      // No sentence is made for each of a million messages.
      if (second >= 86_400) demand(false, `${date}: second ${second}`);
      entries.push({ date, second, speaker: speakers[at] ?? '', kind: 'text', text: texts[at] ?? '' });
    }
  }
  demand(entries.length === deltas.length, `${deltas.length} times, ${entries.length} messages in days`);
  return entries;
}

function fillSparse(entries: Entry[], fields: Record<string, unknown>): void {
  const count = entries.length;
  for (const [number, title] of readSparse(fields.titles, count, 'titles')) at(entries, number).title = title;
  for (const [number, href] of readSparse(fields.hrefs, count, 'hrefs')) at(entries, number).href = href;
  for (const [number, src] of readSparse(fields.srcs, count, 'srcs')) readSrc(at(entries, number), src);
  for (const [number, id] of readSparse(fields.ids, count, 'ids')) {
    demand(parseId(id) !== null, `ids: ${id}`);
    at(entries, number).id = id;
  }
  fillSizes(entries, fields.sizes);
  for (const number of readNumbers(fields.twins, count, 'twins')) at(entries, number).twin = true;
  for (const number of readNumbers(fields.redacted, count, 'redacted')) at(entries, number).redacted = true;
  const blank = new Set(readNumbers(fields.blank, count, 'blank'));
  for (let number = 0; number < count; number++) {
    const entry = at(entries, number);
    if (entry.text === '' && !blank.has(number)) entry.text = derivedText(entry);
    dropUnsafe(entry);
  }
}

/** The archive is foreign too: what must not be opened is left as text only. */
function dropUnsafe(entry: Entry): void {
  if (entry.href !== undefined && !isWebAddress(entry.href)) delete entry.href;
  if (entry.src !== undefined && !isWebAddress(entry.src) && !isSafePath(entry.src)) delete entry.src;
}

function readSrc(entry: Entry, form: string): void {
  entry.src = parseSrc(form, formatAt(entry.date, entry.second));
}

export function readNumbers(value: unknown, count: number, what: string): number[] {
  return value === undefined ? [] : parseDeltas(value, count, what);
}

export function readSparse(value: unknown, count: number, what: string): [number, string][] {
  if (value === undefined) return [];
  demand(Array.isArray(value), `${what} is no list`);
  const numbers = parseDeltas(value[0], count, what);
  const values = readStrings(value[1], what);
  demand(values.length === numbers.length, `${what}: ${numbers.length} places, ${values.length} values`);
  const pairs: [number, string][] = [];
  for (let index = 0; index < numbers.length; index++) pairs.push([numbers[index] as number, values[index] ?? '']);
  return pairs;
}

function fillSizes(entries: Entry[], value: unknown): void {
  if (value === undefined) return;
  demand(Array.isArray(value), 'sizes is no list');
  const numbers = parseDeltas(value[0], entries.length, 'sizes');
  const sizes = readCounts(value[1], 'sizes');
  demand(sizes.length === 2 * numbers.length, `sizes: ${numbers.length} places, ${sizes.length} values`);
  numbers.forEach((number, index) => {
    Object.assign(at(entries, number), { width: sizes[2 * index], height: sizes[2 * index + 1] });
  });
}

/** Numbers are below the count: `parseDeltas` has seen to it. */
function at(entries: Entry[], number: number): Entry {
  return entries[number]!;
}
