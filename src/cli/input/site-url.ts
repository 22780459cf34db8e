/**
 * Where a keeper's site will be, as the address of its root folder with a slash at its end; undefined for what cannot be
 * one: http or https, without user, query and fragment. Longer than 500 characters, 50,000 of them do not fit into a
 * sitemap of 50 MB.
 */
export function parseSiteUrl(text: string): string | undefined {
  const address = text.trim();
  if (!webAddress.test(address) || address.length > 500 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || address.includes('?') || address.includes('#')) return undefined;
  const root = url.href.replace(/index\.html$/, '');
  return root.endsWith('/') ? root : `${root}/`;
}

/** Matches https://example.com/group; not example.com, not https:example.com, not `https://exa mple.com`. */
const webAddress = /^https?:\/\/[^\s\p{Cc}\\]+$/iu;
