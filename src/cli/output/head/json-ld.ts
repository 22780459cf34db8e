/** JSON that can stand in a `script` element: nothing in it closes the element, opens a comment or ends a line. */
export function formatJsonLd(data: object): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return text.replace(unfit, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Matches `<` of `</script>` and `<!--`, `>`, `&`, U+2028 and U+2029. */
const unfit = /[<>&\u2028\u2029]/g;
