/** A host of static pages takes at most so many rules (Cloudflare Pages); what has none is asked for again each time. */
const most = 100;

/**
 * The `_headers` of Cloudflare Pages, Netlify and their like: what is named by its content may be kept for ever. No rule
 * for the rest: these hosts have it asked for again anyway, and would join the values of two rules for one path.
 */
export function formatHeaders(chats: readonly string[]): string {
  const folders = ['app', 'pictures', ...chats.map((chat) => `data/${encodeURIComponent(chat)}`)].slice(0, most);
  const rules = folders.map((folder) => `/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`);
  return `# Written by Liaoji. With another first line, this file is yours, and stays as it is.\n${rules.join('')}`;
}
