import type { Entry, Kind } from '../model.ts';
import { type Announcement, parseAnnouncement } from './announcement.ts';
import { hasCue, isSignIn, isThanks } from './cues.ts';

/** What the rule needs to know of a message; `time` counts seconds from the midnight before the day that is looked at. */
export type Fact = {
  position: number;
  time: number;
  entry: Entry;
  /** How much is said: 0 for signs, signing in and what the system writes, some 1.5 for a line of text, at most 10. */
  weight: number;
  signIn: boolean;
  /** The speaker says that this is a talk. */
  cue: boolean;
  /** Somebody thanks for a talk. */
  thanks: boolean;
  announcement: Announcement | null;
};

/** The facts of messages from a position on; the second copies of merged phones are left out. */
export function listFacts(entries: readonly Entry[], from: number, offset: number): Fact[] {
  const facts: Fact[] = [];
  entries.forEach((entry, index) => {
    if (!entry.twin) facts.push(readFact(entry, from + index, entry.second + offset));
  });
  return facts;
}

/** The index of the first fact whose position, or time, is not below a value; facts are in order of both. */
export function indexAt(facts: readonly Fact[], key: 'position' | 'time', value: number): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]![key] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readFact(entry: Entry, position: number, time: number): Fact {
  const { kind, text } = entry;
  const fact: Fact = {
    position,
    time,
    entry,
    weight: kind === 'text' ? weigh(text) : media.has(kind) ? 2 : 0,
    signIn: false,
    cue: false,
    thanks: false,
    announcement: null,
  };
  if (kind === 'text' && telling.test(text)) readCues(fact, text);
  return fact;
}

/** Only texts with one of these can be more than what somebody says: one look spares most messages the others. */
const telling = /[享讲夜听到卡]|以上|talk/i;

function readCues(fact: Fact, text: string): void {
  fact.signIn = isSignIn(text);
  fact.announcement = parseAnnouncement(text);
  if (fact.signIn || fact.announcement) fact.weight = 0;
  else {
    fact.cue = hasCue(text);
    fact.thanks = isThanks(text);
  }
}

/** What a talk shows besides words. */
const media: ReadonlySet<Kind> = new Set(['image', 'file', 'link', 'voice', 'video']);

/** In longer texts signs do not matter. */
const long = 60;
const heaviest = 10;

function weigh(text: string): number {
  const length = text.length > long ? text.length : countLetters(text);
  return length === 0 ? 0 : Math.min(heaviest, 0.5 + length / 30);
}

/** Its characters less emoticons ([强] and whatever else is short and in brackets), lost emoji, blanks and punctuation. */
function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === 0x5b) {
      const end = text.indexOf(']', at);
      if (end > 0 && end - at <= longestSign) at = end;
    } else if (marks[text.charCodeAt(at)] === 0) count++;
  }
  return count;
}

const longestSign = 13;
/** Of each character, whether it is a blank or a mark. */
const marks = new Uint8Array(0x10000);
for (const mark of ' \n\t\u00a0\u3000?？!！~～。，,.…、') marks[mark.charCodeAt(0)] = 1;
