import * as v from 'valibot';
import type { Alias, Problem } from '../../core/index.ts';

/** An alias of a liaoji.json, and where it stands. */
export type AliasSource = Alias & { file: string; line: number };

const name = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== ''),
);

/**
 * Reads `aliases`: { "林小满": ["林小满-云杉-产品", "小满"] }. An entry that cannot be meant is a problem, and not used; the others are.
 * `text` is the whole file, to tell lines.
 */
export function parseAliases(
  value: unknown,
  { file, text }: { file: string; text: string },
): { aliases: AliasSource[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (key: string, line: number) => problems.push({ code: 'settings-value', file, line, args: { key } });
  if (!v.is(v.record(v.string(), v.unknown()), value) || Array.isArray(value)) {
    report('aliases', lineOf(text, 'aliases', 0));
    return { aliases: [], problems };
  }
  const start = text.indexOf('"aliases"');
  const aliases = Object.entries(value).flatMap(([label, names]): AliasSource[] => {
    const line = lineOf(text, label, start);
    const key = `aliases.${label}`;
    if (label.trim() === '' || !Array.isArray(names)) {
      report(key, line);
      return [];
    }
    for (const [index, each] of names.entries()) if (!v.is(name, each)) report(`${key}[${index}]`, line);
    return [{ label, names: names.filter((each) => v.is(name, each)), file, line }];
  });
  return { aliases, problems };
}

/** The line on which a key stands in a JSON text, from a place on; 0 where it is written in some other way. */
function lineOf(text: string, key: string, from: number): number {
  const at = text.indexOf(JSON.stringify(key), Math.max(0, from));
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}
