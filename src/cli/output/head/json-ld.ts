/**
 * What a page says to search engines, as schema.org has it. They read it anywhere in a page, so it stands behind what people
 * read. Nothing in it closes its element, opens a comment or ends a line.
 */
export function formatJsonLd(data: object): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data });
  const json = text.replace(unfit, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<script type="application/ld+json">${json}</script>`;
}

/** Matches `<` of `</script>` and `<!--`, `>`, `&`, U+2028 and U+2029. */
const unfit = /[<>&\u2028\u2029]/g;
