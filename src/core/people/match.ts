/** A name or query as it is compared: width, compatibility forms and case do not count, nor blanks at the ends. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** The words of what is typed, as they are compared. */
export function foldWords(typed: string): string[] {
  return foldName(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}
