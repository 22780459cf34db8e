/** Where the page lets the build put something into its head. */
const headMarker = '<!--liaoji:head-->';

export type PageTemplate = (page: { depth: number; title: string }) => string;

/**
 * The page's index.html as a function: `depth` folders below the root its references lead up to the root again.
 * Throws where the page is not as expected, so that no site is written that cannot open.
 */
export function createPageTemplate(html: string): PageTemplate {
  for (const marker of ['data-root="./"', '<title>', '</title>', headMarker]) {
    if (html.split(marker).length !== 2) throw new Error(`the page's index.html should hold ${marker} once`);
  }
  const absolute = /\s(?:src|href)="\/[^"]*"/.exec(html);
  if (absolute) throw new Error(`the page's index.html refers to${absolute[0]}: the site must work in any folder`);
  return ({ depth, title }) => {
    const up = depth === 0 ? './' : '../'.repeat(depth);
    return html
      .replaceAll(reference, (_, before: string) => `${before}${up}`)
      .replace(titleElement, () => `<title>${escapeHtml(title)}</title>`)
      .replace(headMarker, () => `<link rel="preload" as="fetch" crossorigin href="${up}data/manifest.json" />`);
  };
}

/** Matches src="./ and data-root="./ up to the dot. */
const reference = /(\s(?:src|href|data-root)=")\.\//g;

const titleElement = /<title>[^<]*<\/title>/;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (char) => entities[char] ?? '\ufffd');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
