import { formatIds } from '../ids.ts';
import type { Entry } from '../model.ts';
import { type RedactedEntry, redactBody } from './body.ts';
import { foldText } from './fold.ts';
import { createMentionFinder } from './mentions.ts';
import { createNeedleFinder, type Needle } from './needles.ts';
import { hiddenByName, nameKey, nameNeedles, otherPeople } from './people.ts';
import { createPicker } from './picked.ts';
import { createTallies, type RedactionReport, type Tallies } from './report.ts';
import { marks, type RedactionRules, type RuleKey, withheldText } from './rules.ts';
import { createTextRedactor, type TextRedactor } from './text-redactor.ts';
import { createWithheldTexts, type WithheldTexts } from './withheld-texts.ts';

/** Takes out of an archive what its keeper's rules say, before anything is built of it, and counts. */
export type Redactor = {
  chat(chat: RedactedChat): ChatRedactor;
  /** A title or the name of a folder, without what the rules find. */
  text(text: string): string;
  speaker(name: string): string;
  report(): RedactionReport;
};

/** A chat: its id, the ids that addresses may have had for it, and all who speak in it. */
type RedactedChat = { id: string; formerly: readonly string[]; speakers: ReadonlySet<string> };

/** A message of which something was taken out: its address now, and the rules that did. */
export type RedactedPlace = { chat: string; date: string; id: string; rules: RuleKey[] };

export type ChatRedactor = {
  /**
   * The entries without what is redacted, index by index; untouched ones are the same objects. Pieces come in order of time and
   * never part a second.
   */
  entries(piece: readonly Entry[]): Entry[];
  speaker(name: string): string;
  /** Whether a rule finds something in an address: it must not go into the archive. */
  finds(address: string): boolean;
};

/** `onPlace` hears of each message that was changed. */
export function createRedactor(rules: RedactionRules, onPlace?: (place: RedactedPlace) => void): Redactor {
  const tallies = createTallies(rules);
  const general = createFinders(rules, new Set());
  const renames = createRenames(rules, general);
  return {
    chat: (chat) => createChatRedactor({ rules, tallies, onPlace }, chat),
    text: (text) => count(tallies, general(text)) ?? text,
    speaker: (name) => renames(name)?.text ?? name,
    report: tallies.report,
  };
}

function count(tallies: Tallies, redacted: ReturnType<TextRedactor>): string | undefined {
  if (redacted) tallies.count(redacted.rules);
  return redacted?.text;
}

function createFinders(rules: RedactionRules, speakers: ReadonlySet<string>): TextRedactor {
  const hidden = hiddenByName(rules.speakers);
  const words = rules.words.map((word, index): Needle => {
    return { text: foldText(word), border: 'none', rule: `words[${index}]`, shown: marks.word };
  });
  return createTextRedactor({
    patterns: new Set(rules.patterns),
    names: createNeedleFinder([...nameNeedles(hidden), ...otherPeople(hidden, speakers)]),
    words: createNeedleFinder(words),
    mentions: createMentionFinder(rules.speakers, hidden, speakers),
  });
}

type Shared = { rules: RedactionRules; tallies: Tallies; onPlace: ((place: RedactedPlace) => void) | undefined };

function createChatRedactor(shared: Shared, { id, formerly, speakers }: RedactedChat): ChatRedactor {
  const { rules, tallies, onPlace } = shared;
  const redact = createFinders(rules, speakers);
  const pick = createPicker(rules.messages, [id, ...formerly]);
  const withheld = createWithheldTexts();
  const renames = createRenames(rules, redact);
  rules.speakers.forEach(({ pseudonym }, index) => {
    if (speakers.has(pseudonym) && !renames(pseudonym)) tallies.addNamesake(`speakers[${index}]`);
  });
  const redactAll = (piece: readonly Entry[]): RedactedEntry[] => {
    const redacted = piece.map((entry) => redactEntry(entry, renames, redact));
    const picked = pick({ before: piece, after: redacted.map(({ entry }) => entry) });
    return redacted.map((each, index) => settle(each, { before: piece[index]!, rule: picked.get(index), withheld }));
  };
  return {
    speaker: (name) => renames(name)?.text ?? name,
    finds: (address) => redact(address) !== null,
    entries(piece) {
      const redacted = redactAll(piece);
      const entries = redacted.map(({ entry }) => entry);
      const ids = onPlace && formatIds(entries);
      redacted.forEach(({ entry, rules: found }, index) => {
        if (found.length === 0) return;
        tallies.count(found);
        if (ids) onPlace({ chat: id, date: entry.date, id: ids[index]!, rules: [...new Set(found)] });
      });
      return entries;
    },
  };
}

const noRules: RuleKey[] = [];

function redactEntry(entry: Entry, renames: Renames, redact: TextRedactor): RedactedEntry {
  const name = renames(entry.speaker);
  const body = redactBody(entry, redact);
  if (!name) return body ?? { entry, rules: noRules };
  return { entry: { ...(body?.entry ?? entry), speaker: name.text }, rules: [...name.rules, ...(body?.rules ?? [])] };
}

type Settling = { before: Entry; rule: RuleKey | undefined; withheld: WithheldTexts };

/** What the addresses have to say of an entry, and of what is quoted in it. */
function settle(redacted: RedactedEntry, { before, rule, withheld }: Settling): RedactedEntry {
  const { entry, rules } = redacted;
  if (rule !== undefined) {
    withheld.add(before, rule);
    const renamed = before.speaker === entry.speaker ? [] : rules.slice(0, 1);
    return { entry: withhold(entry), rules: [...renamed, rule] };
  }
  const cut = withheld.cutQuote(before, entry.text);
  return cut ? { entry: { ...entry, text: cut.text, redacted: true }, rules: [...rules, cut.rule] } : redacted;
}

type Renames = (speaker: string) => { text: string; rules: RuleKey[] } | null;

/** What each speaker is called instead; null where the name stays. */
function createRenames(rules: RedactionRules, redact: TextRedactor): Renames {
  const hidden = hiddenByName(rules.speakers);
  const known = new Map<string, ReturnType<Renames>>();
  return (speaker) => {
    const before = known.get(speaker);
    if (before !== undefined) return before;
    const own = hidden.get(nameKey(speaker));
    const renamed = own ? { text: own.shown, rules: [own.rule] } : redact(speaker);
    known.set(speaker, renamed);
    return renamed;
  };
}

/** Time, speaker and whether it is a second phone's copy: all that is left. */
function withhold({ date, second, speaker, twin }: Entry): Entry {
  return { date, second, speaker, kind: 'text', text: withheldText, ...(twin && { twin }), redacted: true };
}
