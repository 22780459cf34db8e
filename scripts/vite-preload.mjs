// @ts-check

/**
 * What Vite's own lines before an imported part come to here, where only style sheets are named (vite.config.ts). Script and sheets
 * are asked for at once. A sheet that did not come is taken out, so that it is asked for again along with its part.
 */
const helper = `
const sheets = {};
const bring = (href) => sheets[href] ??= [...document.querySelectorAll('link[rel=stylesheet]')].some((link) => link.href === href)
  ? Promise.resolve()
  : new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.crossOrigin = '';
      link.href = href;
      link.onload = resolve;
      link.onerror = () => {
        link.remove();
        delete sheets[href];
        reject(Error(href));
      };
      document.head.append(link);
    });
export const __vitePreload = (load, paths = [], from) =>
  Promise.all([load(), ...paths.map((path) => bring(new URL(path, from).href))]).then(([part]) => part);
`;

/**
 * Brings the parts of the page with few lines of its own.
 * @returns {import('vite').Plugin}
 */
export function leanPreload() {
  return {
    name: 'lean-preload',
    transform: {
      order: 'post',
      filter: { id: /vite\/preload-helper/ },
      handler(code) {
        if (!/\bexport\s.*\b__vitePreload\b/.test(code)) throw new Error('Vite has changed: no __vitePreload');
        return { code: helper, map: null };
      },
    },
  };
}
