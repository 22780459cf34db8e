import { wordDate, wordMonth } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** '2018-01..2018-03' → '2018年1月 – 2018年3月', '2018' → '2018年'. */
export function wordSpan(words: Words, span: string): string {
  const [from = '', to] = span.split('..');
  return to === undefined || to === from ? wordPart(words, from) : `${wordPart(words, from)} – ${wordPart(words, to)}`;
}

function wordPart(words: Words, part: string): string {
  if (part.length === 4) return words.app.year(Number(part));
  return part.length === 7 ? wordMonth(words, part) : wordDate(words, part);
}
