import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileAtOnce, layersFirst, preloadChunk, shortNames, simplify } from './scripts/vite-page.mjs';

/** The page. `base: './'` keeps every reference relative, so that the site works in any folder of any host. */
export default defineConfig({
  base: './',
  plugins: [react(), preloadChunk('/src/view/page.tsx'), simplify(), compileAtOnce(['index', 'page'])],
  worker: { plugins: () => [simplify()] },
  css: {
    postcss: { plugins: [layersFirst()] },
    modules: { generateScopedName: shortNames('src/view') },
  },
  build: {
    outDir: 'dist/page',
    assetsDir: 'app',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the entry needs, and what the page needs besides, in one chunk each: they shrink better than many.
          groups: [
            { name: 'main', tags: ['$initial'] },
            { name: 'page', test: /[\\/]src[\\/]view[\\/]page\.tsx$/ },
          ],
        },
      },
    },
  },
});
