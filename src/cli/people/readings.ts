/**
 * How the Chinese characters of names are read, in pinyin without tones, ü as v: { lin: '林琳' }. Each as it is read in these names
 * and as it would be in a surname: 曾 is ceng in 曾经 and zeng in 曾一诺.
 */
export async function readingsOf(names: Iterable<string>): Promise<Record<string, string>> {
  // Its dictionary takes as long to open as the rest of the program, in each thread of it.
  const { pinyin } = await import('pinyin-pro');
  const readings = new Map<string, Set<string>>();
  // One text for all names: a call costs more than what it reads.
  const text = [...names].filter((name) => chinese.test(name)).join('\n');
  for (const surname of ['off', 'all'] as const) {
    for (const { origin, pinyin: reading, isZh } of pinyin(text, { ...form, surname })) {
      if (!isZh || !plain.test(reading)) continue;
      const characters = readings.get(reading) ?? new Set();
      readings.set(reading, characters.add(origin));
    }
  }
  const sorted = [...readings].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([reading, characters]) => [reading, [...characters].sort().join('')]));
}

const form = { toneType: 'none', type: 'all', v: true } as const;
const chinese = /\p{Script=Han}/u;
const plain = /^[a-z]+$/;
