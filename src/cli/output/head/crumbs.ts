/** A page above another, or the page itself: what it is called and where it is. */
export type Crumb = { name: string; url: string };

/** The way from the archive down to a page, for search engines; the page itself needs no address. */
export function describeCrumbs(crumbs: readonly Crumb[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < crumbs.length - 1 && { item: url }),
    })),
  };
}
