/**
 * Everything may be crawled, also what is `noindex`: a crawler that may not read a page never sees that it should not
 * list it, and lists its bare address where others link to it.
 */
export function formatRobots(sitemap: string | undefined): string {
  return `# Liaoji\nUser-agent: *\nAllow: /\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`;
}
