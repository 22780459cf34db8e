/** A name or query as it is compared: width, compatibility forms and case do not count, nor blanks at the ends. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
