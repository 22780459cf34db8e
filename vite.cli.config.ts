import { defineConfig } from 'vite';
import { shortNames } from './scripts/vite-page.mjs';

/** The command line: one file that runs without node_modules, beside the page that it publishes. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  // The classes of the pages' own markup are those of the page's style sheets (vite.config.ts).
  css: { modules: { generateScopedName: shortNames('src/view') } },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node' } },
  },
});
