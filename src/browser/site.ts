/** The site's root, as a URL ending in '/': what every path and address is relative to. */
export function siteRoot(): URL {
  // Before the address changes: what the head refers to must not move along with it.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="manifest"]')) {
    link.setAttribute('href', link.href);
  }
  return new URL(document.documentElement.dataset.root ?? './', document.baseURI);
}
