import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { layersFirst, shortNames } from './scripts/vite-page.mjs';
import { inlineWorkers, oneFile } from './scripts/vite-single.mjs';

/** The page as one file that opens by double click: `build --single` puts the archive into it. */
export default defineConfig({
  mode: 'single',
  base: './',
  publicDir: false,
  plugins: [inlineWorkers(), react(), oneFile({ root: 'public', fileName: 'single.html' })],

  css: {
    postcss: { plugins: [layersFirst()] },
    modules: { generateScopedName: shortNames('src/view') },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      // Vite asks where a chunk is before it imports it; there is only one.
      checks: { emptyImportMeta: false },
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
