/**
 * Where the page lets the build put something: into its head, before the app's place in its body, and at the end, where what
 * nobody reads keeps nobody waiting who reads.
 */
export const headMarker = '<!--liaoji:head-->';
export const bodyMarker = '<!--liaoji:body-->';
export const tailMarker = '<!--liaoji:tail-->';

type PageRequest = {
  /** How many folders below the site's root the page is. */
  depth: number;
  title: string;
  /** Markup, escaped already; what it refers to is relative to the page (`rootOf`). */
  head?: string;
  body?: Iterable<string>;
  tail?: string;
};

/** Gives a page piece by piece: joined as text, a large one would take longer to encode than to make. */
export type PageTemplate = (page: PageRequest) => Iterable<string>;

/** How a page that is this many folders deep refers to the site's root: './', '../../'. */
export function rootOf(depth: number): string {
  return depth === 0 ? './' : '../'.repeat(depth);
}

/**
 * The page's index.html as a function: `depth` folders below the root its references lead up to the root again.
 * Throws where the page is not as expected, so that no site is written that cannot open.
 */
export function createPageTemplate(html: string): PageTemplate {
  for (const marker of ['data-root="./"', '<title>', '</title>', headMarker, bodyMarker, tailMarker]) {
    if (html.split(marker).length !== 2) throw new Error(`the page's index.html should hold ${marker} once`);
  }
  const absolute = /\s(?:src|href)="\/[^"]*"/.exec(html);
  if (absolute) throw new Error(`the page's index.html refers to${absolute[0]}: the site must work in any folder`);
  const known = new Map<number, Pieces>();
  return function* ({ depth, title, head = '', body, tail = '' }) {
    const pieces = known.get(depth) ?? cut(html, rootOf(depth));
    known.set(depth, pieces);
    yield pieces.start;
    yield `<title>${escapeHtml(title)}</title>${pieces.middle}${head}`;
    yield pieces.app;
    if (body) yield* body;
    yield body ? pieces.placeWithBody : pieces.place;
    yield tail + pieces.end;
  };
}

/** What stands around title, head, body and tail: a page takes no longer than putting them together. */
type Pieces = { start: string; middle: string; app: string; place: string; placeWithBody: string; end: string };

function cut(html: string, up: string): Pieces {
  const page = html.replaceAll(reference, (_, before: string) => `${before}${up}`);
  const [start = '', titled = ''] = page.split(titleElement);
  const [middle = '', rest = ''] = titled.split(headMarker);
  const [app = '', below = ''] = rest.split(bodyMarker);
  const [place = '', end = ''] = below.split(tailMarker);
  const manifest = `<link rel="preload" as="fetch" crossorigin href="${up}data/manifest.json" />`;
  return { start, middle: middle + manifest, app, place, placeWithBody: place.replace(needsScript, ''), end };
}

/** What a page without messages of its own says where the app cannot run. */
const needsScript = /<noscript>.*?<\/noscript>/s;

/** Matches src="./ and data-root="./ up to the dot. */
const reference = /(\s(?:src|href|data-root)=")\.\//g;

export const titleElement = /<title>[^<]*<\/title>/;

/** Text for an element or a quoted attribute; control characters, which HTML cannot hold, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (char) => entities[char] ?? '\ufffd');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
