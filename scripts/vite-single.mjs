// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readScript } from './vite-first-paint.mjs';

/**
 * Workers as part of the script: a page on file:// may load none by address.
 * @returns {import('vite').Plugin}
 */
export function inlineWorkers() {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !newWorker.test(code)) return undefined;
      /** @type {string[]} */
      const imports = [];
      const body = code.replaceAll(new RegExp(newWorker, 'g'), (_, path) => {
        imports.push(`import InlineWorker${imports.length} from '${path}?worker&inline';\n`);
        return `new InlineWorker${imports.length - 1}()`;
      });
      return { code: imports.join('') + body, map: null };
    },
  };
}

/** Matches new Worker(new URL('./a.ts', import.meta.url), { type: 'module' }). */
const newWorker = /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{[^}]*\}\s*\)/;

/**
 * The page as one file: scripts and style sheets within it, and a content security policy that names them by their
 * hashes and lets nothing be fetched.
 * @param {{ root: string, fileName: string }} options the folder of what is served as it is; what to call the file
 * @returns {import('vite').Plugin}
 */
export function oneFile({ root, fileName }) {
  return {
    name: 'one-file',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.tsx', '/src/single.ts'),
    },
    async generateBundle(_, bundle) {
      const theme = await readScript('src/first/theme.js');
      /** @type {Map<string, string>} */
      const texts = new Map();
      let html = '';
      for (const [name, file] of Object.entries(bundle)) {
        const text = file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8');
        if (name.endsWith('.html')) html = text;
        else texts.set(name, text);
        delete bundle[name];
      }
      const served = (/** @type {string} */ path) => texts.get(path) ?? readFileSync(`${root}/${path}`, 'utf8');
      this.emitFile({ type: 'asset', fileName, source: inlineAll(html, { theme, read: served }) });
      if (texts.size !== 2) this.error(`one script and one style sheet were expected: ${[...texts.keys()]}`);
    },
  };
}

/** @param {string} html @param {{ theme: string, read: (path: string) => string }} parts */
function inlineAll(html, { theme, read }) {
  /** @type {Record<'script' | 'style', string[]>} */
  const hashes = { script: [], style: [] };
  const keep = (/** @type {'script' | 'style'} */ kind, /** @type {string} */ text) => {
    hashes[kind].push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    return text;
  };
  /** @type {string[]} */
  const last = [];
  const filled = html
    // What a phone's preview of files shows, which runs no script.
    .replace(/<noscript>.*?<\/noscript>/s, '<noscript>请用浏览器打开这个文件。 Open this file in a browser.</noscript>')
    .replace(/<link rel="manifest"[^>]*>\s*/, '')
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(
      /(<link rel="icon" href=")\.\/([^"]+)/,
      (_, before, path) => `${before}data:image/svg+xml,${encode(read(path))}`,
    )
    .replace(
      /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
      (_, path) => `<style>${keep('style', read(path))}</style>`,
    )
    .replace('<!--liaoji:first-->', () => `<script>${keep('script', theme)}</script>`)
    .replace('<!--liaoji:stand-->', '')
    .replace(/\s*<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g, (_, path) => {
      last.push(`<script>${keep('script', safe(read(path)))}</script>`);
      return '';
    });
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.script.join(' ')}`,
    `style-src ${hashes.style.join(' ')}`,
    "img-src data: blob: file: 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return filled
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, (_, before) => before + policy)
    .replace(' data-root="./"', ' data-root="./" data-form="hash"')
    .replace('</body>', () => `<!--liaoji:data-->\n    ${last.join('\n    ')}\n  </body>`);
}

/** No end tag, and no comment, may stand within an element's text. @param {string} script */
function safe(script) {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** @param {string} svg */
function encode(svg) {
  return encodeURIComponent(svg.trim()).replaceAll("'", '%27');
}
