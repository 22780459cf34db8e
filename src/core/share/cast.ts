import type { Message, Part } from '../model.ts';
import { speakerPart } from '../people/speaker-part.ts';
import { parseParts } from '../text/parts.ts';
import type { Excerpt } from './excerpt.ts';
import { type Aliases, isDistinct } from './needles.ts';
import { nameSigns } from './signs.ts';

/** The exporter's word for the log's owner; also what everybody says of himself, so it is hidden as a name only. */
export const owner = '我';

/**
 * Gives everyone whom an excerpt names (who speaks, is mentioned, quoted, told of by the system) a sign, in order of first
 * appearance. A name that is written otherwise than its speaker's (a group card, a name cut short) gets that speaker's
 * sign where only one of them has the same personal part.
 */
export function castNames({ me, lines }: Excerpt): Aliases {
  const references = lines.flatMap(({ message, names }) => [
    ...(message.speaker === '' ? [] : [{ name: message.speaker, speaker: message.speaker }]),
    ...(message.kind === 'contact' && message.title ? [{ name: message.title }] : []),
    ...(message.kind === 'system' || message.kind === 'recalled' ? quotedNames(message) : []),
    ...referencesIn(parseParts(message.text, names)),
  ]);
  const people = groupPeople([...references.flatMap(({ speaker }) => speaker ?? []), ...(me ? [me] : [])]);
  const signs = nameSigns([...references.map(({ name }) => name), ...people.keys(), me ?? ''].join(''));
  const aliases = new Map<string, string>();
  for (const { name, speaker, isOpen } of references) {
    if (aliases.has(name) || (isOpen && runsOn(people, name))) continue;
    const person = name === owner && me ? me : (speaker ?? findPerson(people, name));
    const alias = aliases.get(person) ?? signs.next().value;
    aliases.set(person, alias).set(name, alias);
  }
  if (me && aliases.has(me)) aliases.set(owner, aliases.get(me) ?? '');
  return aliases;
}

/** A name as it is written, and the speaker whom it surely means; `isOpen` where its end is a guess. */
type Reference = { name: string; speaker?: string; isOpen?: true };

function referencesIn(parts: readonly Part[]): Reference[] {
  return parts.flatMap((part): Reference[] => {
    if (part.kind === 'mention') return [{ name: part.name, speaker: part.speaker }];
    if (part.kind === 'quote') return [{ name: part.name }, ...referencesIn(part.parts)];
    if (part.kind === 'text')
      return Array.from(part.raw.matchAll(calls), ([, name]) => ({ name: name ?? '', isOpen: true }));
    return [];
  });
}

/** Matches @赵某-银行-北京, a name that nobody here speaks under; not me@example.com, @所有人. It ends where a sentence goes on. */
export const calls = /(?<![\w.%+-])@(?!所有人|all\b)([^\s@?\u2005，。！？、：；,!:;「」[\]]{1,32})/giu;

/** Matches “赵某” and "赵某": names in what the system says. */
export const quoted = /["“]([^"“”\n]{1,64})["”]/g;

function quotedNames({ text }: Message): Reference[] {
  return Array.from(text.matchAll(quoted), ([, name]) => ({ name: name ?? '' }));
}

/** Speakers, and by personal part those who have it. */
function groupPeople(speakers: readonly string[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const speaker of speakers) {
    for (const key of [speaker, speakerPart(speaker)]) {
      people.set(key, (people.get(key) ?? new Set()).add(speaker));
    }
  }
  return people;
}

/** Whether a sentence runs on from somebody's name without a blank: 林小满你好; not 林小满, 林小满-云杉-产品. */
function runsOn(people: ReadonlyMap<string, ReadonlySet<string>>, name: string): boolean {
  if (people.get(name)?.has(name)) return false;
  for (let length = name.length - 1; length > 1; length--) {
    const start = name.slice(0, length);
    if (people.has(start) && isDistinct(start)) return letter.test(name[length] ?? '');
  }
  return false;
}

/** Matches 你, a, 7; not -, _, （. */
const letter = /[\p{L}\p{N}]/u;

function findPerson(people: ReadonlyMap<string, ReadonlySet<string>>, name: string): string {
  if (people.get(name)?.has(name)) return name;
  const part = speakerPart(name);
  const namesakes = isDistinct(part) ? people.get(part) : undefined;
  const [only] = namesakes ?? [];
  return namesakes?.size === 1 && only !== undefined ? only : name;
}
