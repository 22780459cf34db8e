/** The file that says how the page is installed. */
export const webManifest = 'manifest.webmanifest';

/** The web manifest with the archive's title: what stands below the icon where a reader installs the site. */
export function nameApp(text: string, title: string): string {
  return `${JSON.stringify({ ...JSON.parse(text), name: title, short_name: title }, null, 2)}\n`;
}
