import type { FoldSummary, Sign } from '../../core/index.ts';

/** What each kind of folded run is called, by what it says of itself and how many messages it has. */
export type FoldWords = {
  [Kind in FoldSummary['kind']]: (summary: Extract<FoldSummary, { kind: Kind }>, count: number) => string;
};

export function wordFold(words: FoldWords, summary: FoldSummary, count: number): string {
  // The table has the words of this very kind; TypeScript cannot follow that through an index.
  return (words[summary.kind] as (summary: FoldSummary, count: number) => string)(summary, count);
}

/** How many signs a line tells before it breaks off. */
const told = 3;

/** '28 人签到 · [强]×12 · 👍': words as the language has them, emoticons and emoji with how many. */
export function wordSigns(signs: readonly Sign[], wordOf: (word: string, people: number) => string): string {
  const all = signs.map(([sign, count]) =>
    isWord.test(sign) ? wordOf(sign, count) : sign + (count > 1 ? `×${count}` : ''),
  );
  return [...all.slice(0, told), ...(all.length > told ? ['…'] : [])].join(' · ');
}

/** Matches 签到; not [强], 👍. */
const isWord = /^\p{Script=Han}/u;
