/** A person as the owner of an archive says (`aliases` in liaoji.json): what to call them, and the names that they had in the logs. */
export type Alias = { label: string; names: readonly string[] };

/** The name that exporters give the phone's owner. */
const owner = '我';

/** Whom the names of a chat are taken for. */
export type Persons = {
  /** What tells the person of a name from all others: the label that the owner gave, else the name itself. */
  keyOf(name: string): string;
  /** Every name of the person of a key that the owner knows of; none for somebody without aliases. */
  namesOf(key: string): readonly string[];
};

/**
 * Takes names as one person where the owner says so, and nowhere else. A label is one of its person's names, too; `me` is who
 * the phone's owner is, whose messages stand under 我.
 */
export function createPersons(aliases: readonly Alias[], me?: string): Persons {
  const keys = new Map<string, string>();
  const names = new Map<string, string[]>();
  for (const alias of aliases) {
    const key = keys.get(alias.label) ?? alias.label;
    for (const name of [alias.label, ...alias.names]) {
      if (keys.has(name)) continue;
      keys.set(name, key);
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }
  const keyOf = (name: string) =>
    keys.get(name === owner ? (me ?? owner) : name) ?? (name === owner ? (me ?? owner) : name);
  return { keyOf, namesOf: (key) => names.get(key) ?? [] };
}
