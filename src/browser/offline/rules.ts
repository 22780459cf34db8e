/** How a request is answered: see answers.ts. */
export type Rule = 'page' | 'manifest' | 'hashed' | 'own';

type Asked = {
  /** From the site's root, percent-encoded, without query and fragment. */
  path: string;
  /** The browser wants a document, not a part of one. */
  navigates: boolean;
};

/** The rule for a request; none for what is no part of the page, such as feeds: the worker keeps out of its way. */
export function ruleFor({ path, navigates }: Asked, own: ReadonlySet<string>): Rule | undefined {
  if (path === 'data/manifest.json') return 'manifest';
  if (hashed.test(path)) return 'hashed';
  if (own.has(path)) return 'own';
  return navigates && page.test(path) ? 'page' : undefined;
}

/** Matches app/page-Do4Go96H.js, pictures/0f….png, data/coldchain/0f….json: named by content. */
const hashed = /^(?:app\/|pictures\/|data\/[^/]+\/[^/]+\.json$)/;

/** Matches '', 'coldchain/2024-03-12/', 'coldchain', 'index.html'; not feed.xml. */
const page = /(?:^|\/)(?:[^/.]*|index\.html)$/;

/** The page without content, for an address whose own page is not on this machine: its references lead up to the root. */
export function shellAt(path: string, shell: string): string {
  const depth = path.split('/').length - 1;
  return shell.replaceAll(reference, (_, before: string) => `${before}${depth === 0 ? './' : '../'.repeat(depth)}`);
}

/** Matches src="./ and data-root="./ up to the dot. */
const reference = /(\s(?:src|href|data-root)=")\.\//g;
