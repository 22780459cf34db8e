// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';

/**
 * What the first paint needs, in the page itself: the style sheets of a day's own markup, and two short scripts. The
 * app's own style sheets hold what is not in the page; they move to the end of the body, where they keep nobody waiting.
 * The page's policy names the rest.
 * @param {{ styles: string[], scripts: string[], css: import('vite').CSSOptions }} parts
 * @returns {import('vite').Plugin[]}
 */
export function firstPaint(parts) {
  return [withoutInPage(parts), putInPage(parts)];
}

/** @typedef {Parameters<typeof firstPaint>[0]} Parts */

/** The app's modules have the names of the sheets that stand in the page. @param {Parts} parts @returns {import('vite').Plugin} */
function withoutInPage({ styles, css }) {
  return {
    name: 'in-page',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.css')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const isInPage = found && styles.some((file) => found.id === resolve(file));
      return isInPage && !namesFiles(readFileSync(found.id, 'utf8')) ? `${inPage}${found.id}${names}` : null;
    },
    load: (id) => (id.startsWith(inPage) ? formatNames(id.slice(inPage.length, -names.length), css) : null),
  };
}

/** @param {Parts} parts @returns {import('vite').Plugin} */
function putInPage({ styles, scripts: files, css }) {
  return {
    name: 'first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const style = await buildStyles(styles, css);
        const first = (await Promise.all(files.map(readScript))).join('');
        const { page, links, scripts } = takeApp(html);
        return (
          page
            .replace("style-src 'self'", `style-src 'self' ${hash(style)}; style-src-attr 'unsafe-inline'`)
            .replace("script-src 'self'", `script-src 'self' ${hash(first)} ${hash(standCall)}`)
            // Asked for first, the app comes sooner, and the page no later: its own bytes have been sent when the app's begin.
            .replace('<!--liaoji:first-->', () => {
              const asked = scripts.concat(links.map(preload)).join('');
              return `${asked}<script>${first}</script><style>${style}</style>`;
            })
            .replace('<!--liaoji:stand-->', () => `<script>${standCall}</script>`)
            .replace('</body>', () => `${links.map(sheet).join('')}</body>`)
        );
      },
    },
  };
}

/** What markup/day.ts calls between rows: another text would need a hash of its own in the page's policy. */
const standCall = 'stand()';

/** Marks the module of a sheet that stands in the page. */
const inPage = '\0in-page:';
/** What ends in .css is taken for a style sheet. */
const names = '.names';

/** Such a module has the sheet's names, and no style. @param {string} file @param {import('vite').CSSOptions} css */
function formatNames(file, { modules }) {
  const nameOf = modules ? modules.generateScopedName : undefined;
  if (!file.endsWith('.module.css') || typeof nameOf !== 'function') return '';
  const source = readFileSync(file, 'utf8');
  const found = new Set(Array.from(source.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi), ([, name]) => String(name)));
  const pairs = [...found].map((name) => [name, nameOf(name, file, source)]);
  return `export default ${JSON.stringify(Object.fromEntries(pairs))};`;
}

/** @param {string} text */
function hash(text = '') {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Not `crossorigin`, as Vite has it: a page opened from disk may load its style sheets too. @param {string} href */
const sheet = (href) => `<link rel="stylesheet" href="${href}">`;
/** @param {string} href */
const preload = (href) => `<link rel="preload" as="style" href="${href}">`;

/** The page without what brings the app: where its style sheets are, and the tags of its scripts. @param {string} html */
function takeApp(html) {
  /** @type {string[]} */
  const links = [];
  /** @type {string[]} */
  const scripts = [];
  const page = html
    .replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_, href) => {
      links.push(href);
      return '';
    })
    .replace(/\s*(<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g, (_, tag) => {
      scripts.push(tag);
      return '';
    });
  if (links.length === 0 || scripts.length === 0) throw new Error('the page has no style sheets, or no scripts');
  return { page, links, scripts };
}

/** A short script, made shorter. @param {string} file */
export async function readScript(file) {
  // In a function of its own: what an inline script declares would be the whole page's.
  const source = `{${readFileSync(file, 'utf8')}}`;
  const { code = '' } = await minify(source, { ecma: 2020, toplevel: true, compress: { passes: 2 } });
  return code;
}

/** The sheets as the page's own build makes them, in one. @param {string[]} files @param {import('vite').CSSOptions} css */
async function buildStyles(files, css) {
  const id = 'first-paint-styles';
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    css: { ...css, postcss: { plugins: [...postcssPlugins(css), withoutFiles()] } },
    plugins: [
      {
        name: 'styles',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? needAll(files) : null),
      },
    ],
    build: { write: false, cssCodeSplit: false, target: 'es2022', rolldownOptions: { input: id } },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const found = outputs.find((each) => each.fileName.endsWith('.css'));
  if (found?.type !== 'asset') throw new Error('no style sheet for the first paint');
  return String(found.source)
    .replace(/\/\*.*?\*\//g, '')
    .trim();
}

/** A module that needs every class: a sheet whose classes nobody asks for would be left out. @param {string[]} files */
function needAll(files) {
  const imports = files.map((file, index) => `import * as sheet${index} from '/${file}';`).join('');
  return `${imports}globalThis.sheets = [${files.map((_, index) => `sheet${index}`)}];`;
}

/** @param {import('vite').CSSOptions} css */
function postcssPlugins({ postcss }) {
  return typeof postcss === 'object' ? (postcss.plugins ?? []) : [];
}

/** Matches url(a.svg), url("a.svg"); not url(data:…). @param {string} css */
const namesFiles = (css) => /url\(\s*["']?(?!["']?data:)/.test(css);

/** Leaves out what would be fetched from a place that depends on the page's own: it comes with the app's sheets. */
function withoutFiles() {
  return {
    postcssPlugin: 'without-files',
    Declaration: (/** @type {{ value: string, remove(): void }} */ declaration) => {
      if (namesFiles(declaration.value)) declaration.remove();
    },
  };
}
