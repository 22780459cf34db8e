import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const page = 'dist/page';

/** The service worker, sw.js at the site's root, which names the files of the page that was built before it. */
export default defineConfig(
  (): UserConfig => ({
    publicDir: false,
    define: {
      OWN_FILES: JSON.stringify(listFiles('')),
      SHELL: JSON.stringify(readFileSync(join(page, 'index.html'), 'utf8')),
    },
    build: {
      outDir: page,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'src/browser/offline/sw.ts',
        output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
      },
    },
  }),
);

/** All but the pages, and the worker itself. */
function listFiles(folder: string): string[] {
  return readdirSync(join(page, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(`${folder}${entry.name}/`) : `${folder}${entry.name}`))
    .filter((path) => !/^(?:.*\.html|sw\.js)$/.test(path))
    .sort();
}
