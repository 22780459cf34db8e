import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { layersFirst, preloadChunk } from './scripts/vite-page.mjs';

/** The page. `base: './'` keeps every reference relative, so that the site works in any folder of any host. */
export default defineConfig({
  base: './',
  plugins: [react(), preloadChunk('/src/view/page.tsx')],
  css: { postcss: { plugins: [layersFirst()] } },
  build: { outDir: 'dist/page', assetsDir: 'app', target: 'es2022', modulePreload: { polyfill: false } },
});
