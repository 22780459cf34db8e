/** Text for an element or a quoted attribute, as React writes it; and so that the HTML parser gives it back. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (char) => entities[char] ?? char) : text;
}

/** Matches what HTML reads as something else: &, <, a carriage return (it would become a line feed). */
const special = /[&<>"'\r\0]/;
const specials = new RegExp(special, 'g');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '\r': '&#13;',
  // HTML has no way to write it.
  '\0': '\ufffd',
};
