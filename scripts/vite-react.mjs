// @ts-check

/**
 * What React needs only to take over markup that a server rendered with React, which no page of ours is. Each pattern
 * matches once or more in react-dom's production build; where one does not, React has changed and this must be seen.
 * @type {[pattern: RegExp, replacement: string][]}
 */
const hydration = [
  [/^exports\.hydrateRoot = function[\s\S]*?^\};$/m, ''],
  // All that is ever assigned besides its first value, false: a constant, and the minifier leaves out what asks for it.
  [/^ +isHydrating = !1;$/m, ''],
  [/\(isHydrating = !0\)/g, '!0'],
  [/^ +isHydrating = !0;$/gm, ''],
  // Roots that hydrateRoot would have made.
  [/\w+(?:\.\w+)*\.isDehydrated\b/g, '!1'],
];

/**
 * Leaves hydration out of react-dom: 1.7 kB gzip of the first load.
 * @returns {import('vite').Plugin}
 */
export function withoutHydration() {
  return {
    name: 'without-hydration',
    transform: {
      filter: { id: /react-dom-client\.production\.js$/ },
      handler(code) {
        return hydration.reduce((text, [pattern, replacement]) => {
          if (text.search(pattern) < 0) throw new Error(`react-dom has changed: nothing matches ${pattern}`);
          return text.replace(pattern, replacement);
        }, code);
      },
    },
  };
}
