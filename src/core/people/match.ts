/** A name or query as it is compared: width, compatibility forms and case do not count, nor blanks at the ends. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** The indexes of the names that contain the query, in their own order; all of them for an empty query. */
export function matchNames(folded: readonly string[], query: string): number[] {
  const needle = foldName(query);
  const found: number[] = [];
  folded.forEach((name, index) => {
    if (name.includes(needle)) found.push(index);
  });
  return found;
}
