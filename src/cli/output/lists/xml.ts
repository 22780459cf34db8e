/** Text for an element or a quoted attribute of XML 1.0; what no XML may hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(special, (char) => entities[char] ?? '\ufffd');
}

/** Matches <, U+0000, U+FFFE and half of a surrogate pair; not a tab, not a line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const special = /[&<>"'\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
