// @ts-check
import { leaveOut } from './leave-out.mjs';

/** @typedef {import('./leave-out.mjs').Cut} Cut */

/** The file of React's that each of its doors leads to, once the page is built. */
const doors = [
  ['react/index.js', 'react/cjs/react.production.js'],
  ['react/jsx-runtime.js', 'react/cjs/react-jsx-runtime.production.js'],
  ['react-dom/index.js', 'react-dom/cjs/react-dom.production.js'],
  ['react-dom/client.js', 'react-dom/cjs/react-dom-client.production.js'],
  ['scheduler/index.js', 'scheduler/cjs/scheduler.production.js'],
];

/** What asks for a clock and for tasks put off until later, which react-dom never does. @type {Cut[]} */
const schedulerCuts = [
  [
    /^exports\.unstable_now = void 0;\nif [\s\S]*?^\} else \{[\s\S]*?^\}$/m,
    'exports.unstable_now = () => performance.now();',
  ],
  [/^ {2}localSetImmediate = .*;$/m, ''],
  [/(?<="function" === typeof clearTimeout \? clearTimeout : null),$/m, ';'],
  [/^if \("function" === typeof localSetImmediate\)\n[\s\S]*?^else (?=if)/m, ''],
  [/^ +advanceTimers\(currentTime\);\n/gm, ''],
  [/^ {14}var firstTimer = [\s\S]*?(?=^ {14}hasMoreWork = !1;)/m, ''],
  [/^ {8}isHostTimeoutScheduled &&\n[\s\S]*?\(taskTimeoutID = -1\)\);\n/m, ''],
  [
    /^ {2}"object" === typeof options && null !== options\n[\s\S]*?: \(options = currentTime\);$/m,
    '  options = currentTime;',
  ],
  [/^ {2}options > currentTime\n[\s\S]*?\n {4}: (?=\(\(priorityLevel\.sortIndex = timeout\))/m, '  '],
];

/** What react-dom asks of scheduler only where tests stand in for it. @type {Cut[]} */
const clientCuts = [
  [
    /^ {2}log\$1 = Scheduler\.log,\n {2}unstable_setDisableYieldValue = Scheduler\.unstable_setDisableYieldValue,\n/m,
    '',
  ],
  [/(?<=^function setIsStrictModeForDevtools\(newIsStrictMode\) \{)[\s\S]*?(?=^\})/m, ''],
];

/**
 * What a CommonJS file of React's would be as a module: then its names are shortened, and what nobody imports is left out.
 * @param {string} code
 */
function formModule(code) {
  /** @type {string[]} */
  const imports = [];
  /** @type {Set<string>} */
  const names = new Set();
  const body = code
    // Matches React = require("react") and what stands between it and the next.
    .replace(/(?:\bvar )?\b(\w+) = require\("([\w-]+)"\)(?:,\s*|;)/g, (_, name, path) => {
      imports.push(`import * as ${name} from ${JSON.stringify(path)};`);
      return '';
    })
    .replace(/^( *)exports\.(\w+) =(?!=)/gm, (_, indent, name) => {
      names.add(name);
      return `${indent}const $${name} =`;
    })
    .replace(/\bexports\.(\w+)/g, '$$$1');
  const list = [...names].map((name) => `$${name} as ${name}`);
  return `${imports.join('\n')}\n${body}\nexport { ${list.join(', ')} };\n`;
}

/**
 * Reads React as modules.
 * @returns {import('vite').Plugin}
 */
export function reactModules() {
  return {
    name: 'react-modules',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: /^(?:react(?:\/jsx-runtime)?|react-dom(?:\/client)?|scheduler)$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        const id = found?.id.replaceAll('\\', '/').replace(/\?.*$/, '') ?? '';
        const [door, file] = doors.find(([each = '']) => id.endsWith(`/node_modules/${each}`)) ?? [];
        if (!door || !file) throw new Error(`React has changed: ${source} is in ${id}`);
        return { id: id.slice(0, -door.length) + file };
      },
    },
    transform: {
      // After what is left out of them.
      order: 'post',
      filter: {
        id: /[\\/](?:react|react-dom|scheduler)[\\/]cjs[\\/][\w-]+\.production\.js$|[\\/]zustand[\\/]esm[\\/]react[\w\\/]*\.mjs$/,
      },
      handler(code, id) {
        if (id.endsWith('.mjs'))
          return leaveOut(code, [[/^import React from 'react';/m, "import * as React from 'react';"]]);
        if (id.includes('scheduler')) return formModule(leaveOut(code, schedulerCuts));
        return formModule(id.endsWith('client.production.js') ? leaveOut(code, clientCuts) : code);
      },
    },
  };
}
