/** The host as the address really has it: punycode stays, so that a look-alike does not pass for another. */
export function hostOf(href: string): string {
  try {
    return new URL(href).host;
  } catch {
    return href;
  }
}
