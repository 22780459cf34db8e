/** The site's root, as a URL ending in '/': what every path and address is relative to. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset.root ?? './', document.baseURI);
}
