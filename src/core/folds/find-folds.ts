import type { ShardFold } from '../archive/fold-column.ts';
import type { Entry } from '../model.ts';
import { withheldText } from '../redact/rules.ts';
import type { Sign } from '../rows/folds.ts';
import { readQuote } from '../text/quote.ts';
import { readSigns } from './signs.ts';

/** Fewer messages are quickly read. */
const least = 3;

/** How many signs a fold keeps: more than a line has room for. */
const kept = 4;

/** What a message can be folded as: a reaction with its signs, or one that the keeper took out. */
type Nature = readonly string[] | 'withheld' | undefined;

/**
 * The runs of messages that can be folded, by their place among these entries of one shard: three or more pure reactions
 * (signs.ts) of one day in a row, by whomever; or as many that the keeper took out whole. A message that one of these entries
 * quotes is never folded, and nothing is that has anything else to say.
 */
export function findFolds(entries: readonly Entry[]): ShardFold[] {
  const quoted = findQuoted(entries);
  const folds: ShardFold[] = [];
  let run: Run | undefined;
  for (let index = 0; index <= entries.length; index++) {
    const entry = entries[index];
    const nature = entry && natureOf(entry, quoted);
    if (run && nature && (run.nature === 'withheld') === (nature === 'withheld') && run.date === entry.date) {
      addTo(run, entry, nature);
      continue;
    }
    if (run && run.size >= least) folds.push({ from: run.from, to: index, summary: summarise(run) });
    run = undefined;
    // A merged phone's second copy stays with the first.
    if (nature && !entry.twin) {
      run = { from: index, date: entry.date, nature, size: 0, people: new Map(), drawn: new Map() };
      addTo(run, entry, nature);
    }
  }
  return folds;
}

type Run = {
  from: number;
  date: string;
  nature: Nature;
  /** Messages, each counted once though two phones have it. */
  size: number;
  /** Who said a word; how often an emoticon or emoji was drawn. */
  people: Map<string, Set<string>>;
  drawn: Map<string, number>;
};

function natureOf(entry: Entry, quoted: ReadonlyMap<string, ReadonlySet<string>>): Nature {
  const { kind, text, redacted, speaker } = entry;
  if (kind !== 'text') return undefined;
  if (redacted) return text === withheldText ? 'withheld' : undefined;
  const signs = readSigns(text);
  if (!signs) return undefined;
  return quoted.get(text.trim())?.has(speaker.trim()) ? undefined : signs;
}

/** Who was quoted with which words. A quote has the speaker's name as the chat showed it, which may be another than the log's. */
function findQuoted(entries: readonly Entry[]): Map<string, Set<string>> {
  const quoted = new Map<string, Set<string>>();
  for (const { text } of entries) {
    const quote = text.length > 1 ? readQuote(text) : null;
    if (!quote) continue;
    const names = quoted.get(quote.text) ?? new Set();
    quoted.set(quote.text, names.add(quote.name));
  }
  return quoted;
}

function addTo(run: Run, { speaker, twin }: Entry, nature: Exclude<Nature, undefined>): void {
  if (twin) return;
  run.size++;
  if (nature === 'withheld') return;
  for (const sign of nature) {
    if (/^\p{Script=Han}/u.test(sign)) run.people.set(sign, (run.people.get(sign) ?? new Set()).add(speaker));
    else run.drawn.set(sign, (run.drawn.get(sign) ?? 0) + 1);
  }
}

function summarise({ nature, people, drawn }: Run): ShardFold['summary'] {
  if (nature === 'withheld') return { kind: 'withheld' };
  const said = [...people].map(([sign, speakers]): Sign => [sign, speakers.size]);
  const signs = [...said, ...drawn].sort(([, a], [, b]) => b - a);
  return { kind: 'reactions', signs: signs.slice(0, kept) };
}
