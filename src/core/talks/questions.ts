import type { Fact } from './facts.ts';

/** Matches a question mark behind text, and what asks in Chinese; not lost emoji alone: ??. */
const asks =
  /[^\s?？](?:？|\?(?!\?))|[吗呢么]\s*$|请问|请教|问一?[下个]|什么|怎么|怎样|如何|为啥|为何|是否|能否|可否|是不是|有没有|能不能|多少|哪[个些里种家]|是[^，。还]{0,20}还是/;

/** Matches 请教下: says that a question is coming, or was. */
const opens = /^请[问教]/;

/** Shorter ones are exclamations. */
const shortest = 4;

/** A picture or a further line that comes so soon belongs to the question. */
const soon = 60;

/**
 * Those of `others` (not the speaker's, in order) that ask something, or talk to the speaker; with them what the same
 * person adds at once, before or after.
 */
export function findQuestions(others: readonly Fact[], names: readonly string[]): number[] {
  const asked = others.map((fact) => isQuestion(fact, names));
  const kept = asked.map((holds, at) => {
    if (holds || others[at]?.weight === 0) return holds;
    return [at - 1, at + 1].some((near) => asked[near] === true && isAddition(others[at]!, others[near]!));
  });
  return others.flatMap(({ position }, at) => (kept[at] ? [position] : []));
}

function isAddition(fact: Fact, question: Fact): boolean {
  return fact.entry.speaker === question.entry.speaker && Math.abs(fact.time - question.time) <= soon;
}

function isQuestion({ entry, weight }: Fact, names: readonly string[]): boolean {
  if (entry.kind !== 'text' || weight === 0) return false;
  if (mentionsAny(entry.text, names)) return true;
  const own = entry.text.slice(entry.text.lastIndexOf(quoteEnd) + 1).replace(mention, ' ');
  return (own.length >= shortest || opens.test(own)) && asks.test(own);
}

/** What stands between a quotation and the reply to it. */
const quoteEnd = '- - - - - -';

/** Matches @安可-远舟-产品? with the question mark that U+2005 became. */
const mention = /@[^@?\n]{1,40}\?/g;

/** Whether a text talks to one of these names. */
export function mentionsAny(text: string, names: readonly string[]): boolean {
  return text.includes('@') && names.some((name) => name !== '' && text.includes(`@${name}`));
}
