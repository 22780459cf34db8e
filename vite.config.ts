import react from '@vitejs/plugin-react';
import { type CSSOptions, defineConfig } from 'vite';
import { reactModules } from './scripts/react-modules.mjs';
import { firstPaint } from './scripts/vite-first-paint.mjs';
import {
  compileAtOnce,
  layersFirst,
  plainNamespaces,
  preloadChunk,
  shortNames,
  simplify,
} from './scripts/vite-page.mjs';
import { leanPreload } from './scripts/vite-preload.mjs';
import { leanReact } from './scripts/vite-react.mjs';
import { leanList } from './scripts/vite-virtual.mjs';

const css: CSSOptions = {
  postcss: { plugins: [layersFirst()] },
  modules: { generateScopedName: shortNames('src/view') },
};

/** What a day's own markup is drawn with (src/markup), in the order in which the app brings them. */
const firstStyles = [
  'tokens.css',
  'reset.css',
  'static.css',
  'plain.css',
  ...['buttons', 'frame', 'header', 'chat-body'].map((name) => `app/${name}.module.css`),
  'chats/chat-list.module.css',
  'timeline/timeline.module.css',
  'avatar/avatar.module.css',
  'emoticon/emoticon.module.css',
  ...['quiet-rows', 'system-row', 'message-row', 'bubble', 'text-bubble', 'parts'].map(
    (name) => `row/${name}.module.css`,
  ),
  ...['link-card', 'picture', 'note-bubble', 'time-link', 'chevron', 'twin', 'fold-row'].map(
    (name) => `row/${name}.module.css`,
  ),
].map((path) => `src/view/${path}`);

/** The page. `base: './'` keeps every reference relative, so that the site works in any folder of any host. */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    leanReact(),
    reactModules(),
    leanPreload(),
    leanList(),
    preloadChunk('/src/view/page.tsx'),
    plainNamespaces(),
    simplify(),
    compileAtOnce(['index', 'page']),
    firstPaint({ styles: firstStyles, scripts: ['src/first/theme.js', 'src/first/stand.js'], css }),
  ],
  worker: { plugins: () => [simplify()] },
  css,
  build: {
    outDir: 'dist/page',
    assetsDir: 'app',
    target: 'es2022',
    // With a part of the page comes its style sheet; the scripts it shares with others are here already, mostly, and to
    // name them all costs every first load more than an import that waits costs once.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
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
