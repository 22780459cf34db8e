// @ts-check
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { leaveOut } from './leave-out.mjs';
import { classMethods, fixed, methods, still } from './virtual-unused.mjs';

/** @typedef {import('./leave-out.mjs').Cut} Cut */

/** What the cuts were made for: they take out whole passages, in which another version may do more. */
const versions = { core: '3.19.11', react: '3.14.26' };

/** Of these, what nothing else of the page is called. */
const refused = [...methods, ...classMethods, '_iosGesture', 'laneAssignments'].filter(
  (name) => !['measure', 'now', 'scrollBy'].includes(name),
);

/** @param {string} name @returns {Cut} */
const withoutMethod = (name) => [new RegExp(`^ {4}this\\.${name} = (?:.*;$|[^;]*?\\{$[\\s\\S]*?^ {4}\\};$)`, 'm'), ''];
/** @param {string} name @returns {Cut} */
const withoutClassMethod = (name) => [new RegExp(`^ {2}${name}\\([^)]*\\) \\{$[\\s\\S]*?^ {2}\\}$`, 'm'), ''];
/** The line that gives an option its first value. @param {string} name @returns {Cut} */
const withoutDefault = (name) => [new RegExp(`^ {8}${name}: .*\n`, 'm'), ''];
/** All that a field is ever given, one line each. @param {string} name @returns {Cut} */
const withoutField = (name) => [new RegExp(`^ +this\\.${name} = .*;\n`, 'gm'), ''];
/**
 * Puts in the place of each question what the answer is: the minifier leaves out what hangs on another.
 * @param {string} code
 * @param {string} asked the pattern of what is asked, without the name
 * @param {Record<string, string>} answers
 */
function answer(code, asked, answers) {
  return Object.entries(answers).reduce(
    (text, [name, value]) => text.replace(new RegExp(`${asked}\\.${name}\\b`, 'g'), value),
    code,
  );
}

/** @param {string} code */
function leanCore(code) {
  const options = answer(leaveOut(code, core), '(?:\\b(?:this|instance)\\.)?\\boptions', fixed);
  return answer(options, '\\bthis', still);
}

/** @type {Cut[]} */
const core = [
  // Nothing but the canvas moves the reader (src/view/timeline/canvas.ts): no gesture need be waited for.
  [/^ {4}this\._iosGesture = new IosGesture\(\{[\s\S]*?^ {4}\}\);$/m, ''],
  [/^ {8}if \("addEventListener" in this\.scrollElement\) \{[\s\S]*?^ {8}\}$/m, ''],
  // What a scroll event was: the reader's, always.
  [
    /^ {12}const elementMax = [\s\S]*?^ {12}const prevOffset = [\s\S]*?(?=^ {12}this\.scrollOffset = offset;)/m,
    'if (isScrolling && offset === this.scrollOffset) return;\n',
  ],
  [/(?<=^ {12}this\.isScrolling = isScrolling;\n)[\s\S]*?(?=^ {12}this\.maybeNotify\(\);)/m, ''],
  [
    /\bthis\._scrollToOffset\(this\.getScrollOffset\(\)\);(?=\n {6}\}\n {6}this\._noteClampMax)/,
    'this.options.scrollToFn(this.getScrollOffset(), {}, this);',
  ],
  [/^ {6}this\._noteClampMax\(\);\n {6}const anchor = [\s\S]*?(?=^ {4}\};$)/m, ''],
  [/^ {16}this\._noteClampMax\(\);\n.*_flushHoldIfReady\(true\);\n.*_retryClampedAdjustment\(\);\n/m, ''],
  [/^ {8}this\._noteClampMax\(\);\n.*_flushHoldIfReady\(true\);\n.*_retryClampedAdjustment\(\);\n/m, ''],
  // What is held when rows come and go: the canvas holds it.
  [/^ {6}const prevOptions = this\.options;[\s\S]*?(?=^ {4}\};$)/m, 'this.options = merged;\n'],
  [/^ {8}const wasAtEnd = [\s\S]*?(?=^ {8}if \(this\.pendingMin === null \|\| index < this\.pendingMin\))/m, ''],
  [/^ {8}let adjustedSync = false;\n {8}if [\s\S]*?(?=^ {8}if \(this\._resizeBatch\))/m, 'const adjustedSync = !1;\n'],
  [/\bthis\.shouldMeasureDuringScroll\(index\)/g, '!0'],
  // Columns beside each other.
  [/^ {4}this\.laneAssignments = .*\n/m, ''],
  [/^ {4}this\.prevLanes = void 0;\n/m, ''],
  [/^ {8}const lanesChanged = [\s\S]*?this\.prevLanes = lanes;\n/m, ''],
  [/^ {8}if \(this\.laneAssignments\.size > count\)[\s\S]*?(?=^ {8}const min = )/m, ''],
  [/^ {8}const measurements = this\.measurementsCache\.slice[\s\S]*?(?=^ {6}\},$)/m, ''],
  [/^ +this\.laneAssignments\.clear\(\);\n/gm, ''],
  [/^ {2}const getStart = \(index\) => measurements[\s\S]*?(?=^\}$)/m, ''],
  [
    /(?<=this\.getMeasurements = memo\([\s\S]*?)^ {8}scrollMargin,\n {8}getItemKey,\n {8}enabled,\n {8}lanes,\n {8}laneAssignmentMode,\n {8}gap\n(?= {6}\}, _itemSizeCacheVersion\) => \{)/m,
    'getItemKey,\n',
  ],
  [/(?<=\}, _itemSizeCacheVersion\) => \{\n)/, 'const scrollMargin = 0, enabled = !0, lanes = 1, gap = 0;\n'],
  [
    /\(count, paddingStart, scrollMargin, getItemKey, enabled, lanes, laneAssignmentMode, gap\)/,
    '(count, paddingStart, getItemKey)',
  ],
  [
    /(?<=return \{\n {10}count,\n {10}paddingStart,\n) {10}scrollMargin,\n {10}getItemKey,[\s\S]*?(?=^ {8}\};)/m,
    'getItemKey,\n',
  ],
  [
    /(?<=this\.options\.paddingStart,\n) +this\.options\.scrollMargin,\n( +this\.options\.getItemKey),\n +this\.options\.enabled,\n.*\n.*\n +this\.options\.gap\n/,
    '$1\n',
  ],
  [/const \{ horizontal, isRtl \} = instance\.options;/, 'const horizontal = !1, isRtl = !1;'],
  // What measures is told by whoever measures.
  [/^ {8}measureElement,\n/m, ''],
  [/^ {2}get scrollAdjustments\(\) \{[\s\S]*?^ {2}\}$/m, ''],
  ...methods.map(withoutMethod),
  ...classMethods.map(withoutClassMethod),
  ...Object.keys(fixed).map(withoutDefault),
  ...Object.keys(still).map(withoutField),
];

/** Drawing past React, for which the canvas would have to stand aside. @type {Cut[]} */
const react = [
  [/^ {2}directDomUpdates = false,\n {2}directDomUpdatesMode = "transform",\n/m, ''],
  [/^ {2}const directRef = [\s\S]*?(?=^ {2}const measuringFromRef)/m, ''],
  [/^ {2}const applyContainerSize = [\s\S]*?(?=^ {2}const resolvedOptions)/m, ''],
  [
    /^ {6}const state = directRef\.current;\n {6}let shouldRerender = true;[\s\S]*?(?=^ {6}if \(shouldRerender\))/m,
    'const shouldRerender = true;\n',
  ],
  [/^ {6}const state = directRef\.current;\n {6}if \(node !== null[\s\S]*?(?=^ {4}\};$)/m, ''],
  [/return Object\.assign\(v, \{[\s\S]*?^ {4}\}\);/m, 'return v;'],
  [/^ {4}applyContainerSize\(instance\);\n/m, ''],
  [/^ {2}useIsomorphicLayoutEffect\(\(\) => \{\n {4}applyDirectStyles\(instance\);\n {2}\}\);\n/m, ''],
];

/**
 * Leaves out of the virtual list what ours never do: scroll by themselves, correct the scroll position, lie in columns or sideways.
 * @returns {import('vite').Plugin}
 */
export function leanList() {
  return {
    name: 'lean-list',
    transform: {
      filter: { id: /[\\/]@tanstack[\\/](?:virtual-core|react-virtual)[\\/]dist[\\/]esm[\\/]index\.js$/ },
      handler(code, id) {
        const isReact = id.includes('react-virtual');
        const { version } = JSON.parse(readFileSync(new URL('../../package.json', pathToFileURL(id)), 'utf8'));
        if (version !== (isReact ? versions.react : versions.core))
          throw new Error(`${id} is ${version}: see whether the cuts still hold`);
        return isReact ? leaveOut(code, react) : leanCore(code);
      },
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const called = chunk.type === 'chunk' && new RegExp(`\\.(?:${refused.join('|')})\\b`).exec(chunk.code);
        if (called) throw new Error(`${called[0]} is called, and left out of @tanstack/virtual-core`);
      }
    },
  };
}
