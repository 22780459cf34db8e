import { createArchiveFiles, takeInline } from './browser/archive-files.ts';
import { siteRoot } from './browser/site.ts';
import { start } from './start.ts';

// The page of a site: every address is a page of its own.
const root = siteRoot();
void start({ root, form: 'path', read: createArchiveFiles(root), inline: takeInline }).then(async (viewer) => {
  const { afterStart } = await import('./after-start.ts');
  afterStart(viewer, root);
});
