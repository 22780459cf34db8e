import type { RedactionRules, RuleKey } from './rules.ts';

/** What one rule took out: in how many places, of how many messages. */
type RuleTally = { rule: RuleKey; count: number; messages: number };

/**
 * What was redacted, by rule; nothing in it says what it was. `unused` are the rules for speakers, words and messages that fit
 * nothing: a slip of the pen would leak. `namesakes` are pseudonyms that somebody in a chat has for a name.
 */
export type RedactionReport = { rules: RuleTally[]; unused: RuleKey[]; namesakes: RuleKey[] };

export type Tallies = {
  /** Counts the rules of one message's places. */
  count(rules: Iterable<RuleKey>): void;
  addNamesake(rule: RuleKey): void;
  report(): RedactionReport;
};

export function createTallies(rules: RedactionRules): Tallies {
  const tallies = new Map(keysOf(rules).map((rule) => [rule, { rule, count: 0, messages: 0 }]));
  const namesakes = new Set<RuleKey>();
  return {
    count(found) {
      const keys = [...found];
      for (const key of keys) tallies.get(key)!.count++;
      for (const key of new Set(keys)) tallies.get(key)!.messages++;
    },
    addNamesake: (rule) => namesakes.add(rule),
    report() {
      const all = [...tallies.values()];
      const unused = all.filter(({ rule, count }) => count === 0 && rule.endsWith(']')).map(({ rule }) => rule);
      return { rules: all.map((tally) => ({ ...tally })), unused, namesakes: [...namesakes] };
    },
  };
}

function keysOf({ patterns, speakers, words, messages }: RedactionRules): RuleKey[] {
  return [
    ...patterns,
    ...speakers.map((_, index): RuleKey => `speakers[${index}]`),
    ...words.map((_, index): RuleKey => `words[${index}]`),
    ...messages.map((_, index): RuleKey => `messages[${index}]`),
  ];
}
