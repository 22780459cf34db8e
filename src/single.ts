import { readInlineFile } from './browser/inline-files.ts';
import { siteRoot } from './browser/site.ts';
import { start } from './start.ts';

// The page that holds its archive itself and opens by double click (vite.single.config.ts).
void start({ root: siteRoot(), form: 'hash', read: readInlineFile });
