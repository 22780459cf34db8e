/**
 * A folder's name as a chat's segment in addresses and paths: NFC, trimmed, and what would not survive a path or
 * a url (blanks, control characters, `/ \ ? # %` and what Windows forbids) as '-'. Applying it twice changes nothing.
 */
export function chatId(folderName: string): string {
  const id = cleanSegment(folderName);
  if (id === '') return 'chat';
  return reserved.has(id.toLowerCase()) || sitemapPart.test(id) ? `${id}-chat` : id;
}

/** Whether a foreign id can be a segment of a path. The reserved ones can: later versions may reserve more. */
export function isChatId(id: string): boolean {
  return id !== '' && cleanSegment(id) === id;
}

function cleanSegment(name: string): string {
  const id = name.normalize('NFC').replace(halfPair, '\u{fffd}').trim().replace(unfit, '-').replace(finalDots, '');
  return cutTo(id, 120).replace(finalDots, '');
}

/** Names that the archive itself uses at its root, or that a host does. */
const reserved = new Set([
  ...['app', 'data', 'pictures', 'index.html', '404.html', 'favicon.svg', 'favicon.ico', 'manifest.webmanifest'],
  ...['icon-192.png', 'icon-512.png', 'icon-mask-512.png', '_headers'],
  ...['theme.js', 'moved.js', 'sw.js', 'robots.txt', 'sitemap.xml', 'feed.xml', 'preview.png', 'cname'],
]);

/** Matches sitemap-2.xml. */
const sitemapPart = /^sitemap-\d+\.xml$/i;

/** Matches a blank, a tab, U+3000, '/', ':'; not a letter of any script. */
const unfit = /[\s\p{Cc}\p{Cf}/\\?#%:*"<>|]/gu;

/** Dots that a browser or Windows would drop: 'a.', '.', '..'; not 'a.b'. */
const finalDots = /\.+$/;

/** Matches half of a surrogate pair. */
const halfPair = /\p{Cs}/gu;

/** At most so many bytes of UTF-8: file systems allow 255 in a name. */
function cutTo(text: string, bytes: number): string {
  let size = 0;
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size > bytes) break;
    result += char;
  }
  return result;
}
