// @ts-check

/** Hooks that nobody imports (biome.json), or that do nothing in a built page: React's tables of hooks hold each thrice. */
const unusedHooks = [
  ...[
    'useActionState',
    'useCacheRefresh',
    'useDebugValue',
    'useEffectEvent',
    'useFormState',
    'useHostTransitionStatus',
  ],
  ...['useInsertionEffect', 'useMemoCache', 'useOptimistic', 'useTransition'],
].join('|');

/** @type {import('./leave-out.mjs').Cut[]} */
export const hookCuts = [
  // Matches useFormState: mountActionState, in such a table.
  [new RegExp(`^ +(?:${unusedHooks}): \\w+,?\\n`, 'gm'), ''],
  [new RegExp(`^( +)(?:${unusedHooks}): function \\([^)]*\\) \\{\\n[\\s\\S]*?^\\1\\},?\\n`, 'gm'), ''],
  [new RegExp(`^\\w+\\.(?:${unusedHooks}) = \\w+;\\n`, 'gm'), ''],
  // Twice, as only a development build does.
  [/^ +shouldDoubleInvokeUserFnsInHooksDEV = !1;\n/gm, ''],
];
