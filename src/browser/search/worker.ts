import { createHttpFiles } from './http-files.ts';
import type { Ask, Line, Told } from './messages.ts';
import { createPageFiles } from './page-files.ts';
import { serveSearch } from './serve-search.ts';

// Searches away from the page's own thread; lives as long as the page, with what it has read of the archive.
const line = globalThis as unknown as Line<Ask, Told>;

serveSearch(line, ({ root }) => (root === undefined ? createPageFiles(line) : createHttpFiles(new URL(root))));
