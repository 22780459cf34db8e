/**
 * How many characters of lost emoji begin with the ? at this place. The exporters wrote each half of an emoji as `?`, so a run of
 * an even number is lost emoji: `欢迎????`, `?? 赞`. But people ask with `??`, too: after a word that asks (吗 么 嘛 呢 吧), a Latin
 * letter or a digit, and in odd numbers, question marks are what they are.
 */
export function countLost(text: string, at: number): { lost: number; run: number } {
  let end = at;
  while (text.charCodeAt(end) === 0x3f) end++;
  const run = end - at;
  const asked = at > 0 && asking.test(text[at - 1]!);
  return { lost: run % 2 === 0 && !asked ? run : 0, run };
}

/** Matches 吗, `y`, `8`; not 谢, `]`, `！`. */
const asking = /[吗么嘛呢吧a-z\d]/i;
