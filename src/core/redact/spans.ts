import type { RuleKey, Span } from './rules.ts';

/** A text without what was found in it; `rules` has one for each place that shows a mark. */
export type Redacted = { text: string; rules: RuleKey[] };

/** Puts what is shown in place of the spans. Where they overlap all of them goes, and the longest has its say. */
export function replaceSpans(text: string, spans: readonly Span[]): Redacted {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const rules: RuleKey[] = [];
  let [result, done] = ['', 0];
  for (let index = 0; index < sorted.length; ) {
    let longest = sorted[index]!;
    const { start } = longest;
    let { end } = longest;
    for (index++; index < sorted.length && sorted[index]!.start < end; index++) {
      const next = sorted[index]!;
      if (next.end - next.start > longest.end - longest.start) longest = next;
      end = Math.max(end, next.end);
    }
    result += text.slice(done, start) + longest.shown;
    rules.push(longest.rule);
    done = end;
  }
  return { text: result + text.slice(done), rules };
}
