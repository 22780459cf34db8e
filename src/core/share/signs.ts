const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
/** Where names have used up the Chinese signs. */
const others = 'ABCDEFGHIJKLMNOPQRSTUVWXYZαβγδεζηθλμξπστφχψω';

/**
 * Names for people who are not to be named: 甲 乙 丙 … 癸, 子 丑 … 亥, 甲子 乙丑 …, then longer ones, without end. None has a
 * character of `taken`, so that what stands for a name can never be read as one, nor be part of one.
 */
export function* nameSigns(taken: string): Generator<string, never> {
  const used = new Set(taken.toLowerCase() + taken.toUpperCase());
  const free = (sign: string) => !used.has(sign);
  const singles = [...stems, ...branches].filter(free);
  yield* singles;
  for (let index = 0; index < 60; index++) {
    const [stem, branch] = [stems[index % 10] ?? '', branches[index % 12] ?? ''];
    if (free(stem) && free(branch)) yield stem + branch;
  }
  const spare = [...others].filter(free);
  if (singles.length === 0) yield* spare;
  const all = [...singles, ...spare];
  const signs = all.length > 1 ? all : ['＊', '＃'];
  for (let number = 0; ; number++) yield spell(number, signs);
}

/** The number-th word of three signs or more. */
function spell(number: number, signs: readonly string[]): string {
  let word = '';
  for (let rest = number; word.length < 3 || rest > 0; rest = Math.floor(rest / signs.length)) {
    word = (signs[rest % signs.length] ?? '') + word;
  }
  return word;
}
