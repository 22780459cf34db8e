/** Where a file of the archive is, by its path from the site's root: chats may have any name. */
export function fileUrl(path: string, root: URL): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root);
}
