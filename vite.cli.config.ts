import { defineConfig } from 'vite';

/** The command line: one file that runs without node_modules, beside the page that it publishes. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node' } },
  },
});
