import {
  createRedactor,
  type PatternName,
  type Problem,
  type RedactedPlace,
  type RedactionReport,
  type RedactionRules,
  type Redactor,
  type RuleKey,
} from '../../core/index.ts';
import type { RedactionSettings } from './redaction-settings.ts';

/** The redactions of a liaoji.json, and what to call that file before the user. */
export type RedactionSource = { file: string; settings: RedactionSettings };

/** What is taken out of all that a command reads. */
export type Redaction = {
  redactor: Redactor;
  report(): RedactionReport;
  /** Every message of which something was taken out, where that is to be listed. */
  places: readonly RedactedPlace[];
  /** Rules that fit nothing, and pseudonyms that somebody has: asked for once all is read. */
  problems(): Problem[];
};

/** All rules count for all chats, whichever file they are in. undefined where there are none: then nothing costs anything. */
export function createRedaction(sources: readonly RedactionSource[], isListed: boolean): Redaction | undefined {
  const { rules, origins } = mergeRules(sources);
  if (Object.values(rules).every((list) => list.length === 0)) return undefined;
  const places: RedactedPlace[] = [];
  const redactor = createRedactor(rules, isListed ? (place) => places.push(place) : undefined);
  const toProblem = (code: 'redaction-unused' | 'redaction-namesake', rule: RuleKey): Problem => {
    const { file = '', key = rule } = origins.get(rule) ?? {};
    return { code, file, line: 0, args: { rule: `redactions.${key}` } };
  };
  return {
    redactor,
    report: redactor.report,
    places,
    problems() {
      const { unused, namesakes } = redactor.report();
      return [
        ...unused.map((rule) => toProblem('redaction-unused', rule)),
        ...namesakes.map((rule) => toProblem('redaction-namesake', rule)),
      ];
    },
  };
}

type Merged = {
  rules: RedactionRules;
  /** Where each rule stands: the file, and the key in it. */
  origins: Map<RuleKey, { file: string; key: string }>;
};

function mergeRules(sources: readonly RedactionSource[]): Merged {
  const patterns = new Set<PatternName>();
  const speakers = new Map<string, { name: string; pseudonym: string }>();
  const merged = { words: [] as string[], messages: [] as RedactionSettings['messages'] };
  const origins: Merged['origins'] = new Map();
  let nameless = 0;
  for (const { file, settings } of sources) {
    for (const name of settings.patterns) patterns.add(name);
    settings.speakers.forEach(({ name, pseudonym = pseudonymOf(nameless++) }, index) => {
      const key = name.trim();
      if (speakers.has(key)) return;
      origins.set(`speakers[${speakers.size}]`, { file, key: `speakers[${index}]` });
      speakers.set(key, { name, pseudonym });
    });
    for (const list of ['words', 'messages'] as const) {
      settings[list].forEach((_, index) => {
        origins.set(`${list}[${merged[list].length + index}]`, { file, key: `${list}[${index}]` });
      });
    }
    merged.words.push(...settings.words);
    merged.messages.push(...settings.messages);
  }
  return { rules: { patterns: [...patterns], speakers: [...speakers.values()], ...merged }, origins };
}

const stems = [...'甲乙丙丁戊己庚辛壬癸'];

/** 甲 … 癸, 甲2 … 癸2, 甲3 … */
function pseudonymOf(index: number): string {
  const round = Math.floor(index / stems.length) + 1;
  return `${stems[index % stems.length]}${round === 1 ? '' : round}`;
}
