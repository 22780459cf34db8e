// @ts-check

/**
 * Names the cascade layers in their order at the head of every style sheet: chunks load theirs in any order, and the
 * first to name a layer decides.
 * @returns {import('postcss').Plugin}
 */
export function layersFirst() {
  return { postcssPlugin: 'layers-first', Once: (root) => void root.prepend('@layer reset, tokens, components;') };
}

/**
 * Asks in the page's head for the chunk of a module that the entry imports on demand but always, and for its style
 * sheets: it comes beside the entry, not after it.
 * @param {string} module
 * @returns {import('vite').Plugin}
 */
export function preloadChunk(module) {
  return {
    name: 'preload-chunk',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
        const wanted = chunks.find((each) => each.facadeModuleId?.endsWith(module));
        if (!wanted) return html;
        const files = [wanted.fileName, ...wanted.imports];
        const styles = files.flatMap((file) => [
          ...(chunks.find((each) => each.fileName === file)?.viteMetadata?.importedCss ?? []),
        ]);
        const has = (/** @type {string} */ file) => html.includes(file);
        return [
          ...files
            .filter((file) => !has(file))
            .map((file) => link({ rel: 'modulepreload', crossorigin: true, href: `./${file}` })),
          ...styles
            .filter((file) => !has(file))
            .map((file) => link({ rel: 'stylesheet', crossorigin: true, href: `./${file}` })),
        ];
      },
    },
  };
}

/** @param {Record<string, string | boolean>} attrs @returns {import('vite').HtmlTagDescriptor} */
function link(attrs) {
  return { tag: 'link', attrs, injectTo: 'head' };
}
