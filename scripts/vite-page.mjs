// @ts-check
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { minify } from 'terser';

/**
 * Names the cascade layers in their order at the head of every style sheet: chunks load theirs in any order, and the
 * first to name a layer decides.
 * @returns {{ postcssPlugin: string, Once(root: { prepend(rule: string): unknown }): void }}
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
        const wanted = chunks.filter(
          (each) => each.moduleIds.some((id) => id.endsWith(module)) || each.facadeModuleId?.endsWith(module),
        );
        if (wanted.length === 0) throw new Error(`no chunk holds ${module}`);
        const files = [
          // A chunk may import less than it did (plainNamespaces).
          ...new Set(
            wanted.flatMap((each) => [
              each.fileName,
              ...each.imports.filter((file) => each.code.includes(basename(file))),
            ]),
          ),
        ];
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

/**
 * Short names for the classes and animations of CSS Modules: the number of the sheet among all, by path, and of the
 * name within it. The same on every machine, and fewer bytes than hashes.
 * @param {string} folder
 */
export function shortNames(folder) {
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.module.css'))
    .sort();
  return (/** @type {string} */ name, /** @type {string} */ file, /** @type {string} */ css) => {
    const sheet = sheets.findIndex((path) => file.replaceAll('\\', '/').endsWith(path));
    const names = [...new Set(Array.from(css.matchAll(/(?:\.|@keyframes\s+)([a-z][\w-]*)/gi), ([, found]) => found))];
    if (sheet < 0 || !names.includes(name)) throw new Error(`no short name for ${name} of ${file}`);
    return `${formatLetters(sheet)}${names.indexOf(name).toString(36)}`;
  };
}

/** 0 → 'a', 26 → 'ba': never a digit, so that the name's number can follow. @param {number} number */
function formatLetters(number) {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

/**
 * What every browser that can run this page has: so the libraries' answers for servers and for browsers of long ago
 * are left out. React's developer tools find no React in a built page.
 */
const known = { __REACT_DEVTOOLS_GLOBAL_HOOK__: undefined };
/** @type {Record<string, string>} */
const types = {
  window: 'object',
  document: 'object',
  performance: 'object',
  setTimeout: 'function',
  clearTimeout: 'function',
  queueMicrotask: 'function',
  reportError: 'function',
  MessageChannel: 'function',
  AbortController: 'function',
};
/** Matches typeof window; not typeof window.document, not typeof windows. */
const askedType = new RegExp(`\\btypeof (${Object.keys(types).join('|')})\\b(?![.([])`, 'g');

/**
 * Simplifies with terser what Vite's own minifier will shorten: each finds what the other does not, 2 kB gzip in all.
 * @returns {import('vite').Plugin}
 */
export function simplify() {
  return {
    name: 'simplify',
    renderChunk: {
      order: 'post',
      async handler(chunk) {
        const { code = '' } = await minify(
          chunk.replace(askedType, (_, name) => JSON.stringify(types[name])),
          {
            module: true,
            ecma: 2020,
            mangle: false,
            // Inlining functions makes fewer characters, but more bytes of gzip.
            compress: { passes: 3, inline: 1, reduce_funcs: false, global_defs: known },
          },
        );
        return { code, map: null };
      },
    },
  };
}

/** Matches import { n as __exportAll } from "./rolldown-runtime.js"; not where something else comes with it. */
const runtimeImport = /^import \{ (?:\w+ as )?__exportAll \} from "[^"]+";\n/m;
/** Matches __exportAll({ mountPage: () => mountPage }). */
const namespace = /\b__exportAll\(\{\s*((?:\w+: \(\) => \w+,?\s*)+)\}\)/g;

/**
 * Writes the namespace of a module that is imported on demand as an object: rolldown makes it in a script of its own, which the
 * first load would wait for besides.
 * @returns {import('vite').Plugin}
 */
export function plainNamespaces() {
  return {
    name: 'plain-namespaces',
    renderChunk(code) {
      const plain = code.replace(
        namespace,
        (_, entries) => `{ ${entries.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2; }')}}`,
      );
      if (!runtimeImport.test(code) || plain.includes('__exportAll(')) return null;
      return { code: plain.replace(runtimeImport, ''), map: null };
    },
  };
}

/**
 * Tells Chromium to compile these chunks whole while they arrive, beside the main thread, instead of function by
 * function when they are first called: they run at once, all of them. A comment to other browsers.
 * https://v8.dev/blog/explicit-compile-hints
 * @param {string[]} [names] all chunks, where none are named
 * @returns {import('vite').Plugin}
 */
export function compileAtOnce(names) {
  return {
    name: 'compile-at-once',
    generateBundle: {
      // After Vite has put its own lines before the code.
      order: 'post',
      handler(_, bundle) {
        for (const each of Object.values(bundle)) {
          if (each.type !== 'chunk' || (names && !names.includes(each.name))) continue;
          each.code = `//# allFunctionsCalledOnLoad\n${each.code.trimStart()}`;
        }
      },
    },
  };
}

/** @param {Record<string, string | boolean>} attrs @returns {import('vite').HtmlTagDescriptor} */
function link(attrs) {
  return { tag: 'link', attrs, injectTo: 'head' };
}
