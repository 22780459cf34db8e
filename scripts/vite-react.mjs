// @ts-check
import { leaveOut } from './leave-out.mjs';
import { elementCuts } from './react-elements.mjs';
import { eventCuts } from './react-events.mjs';
import { hookCuts } from './react-hooks.mjs';
import { waitingCuts } from './react-waiting.mjs';

/**
 * What React needs to take over markup that a server rendered with React, which no page of ours is, and other work that
 * none of ours asks for. Each pattern matches once or more in react-dom's production build; where one does not, React has
 * changed and this must be seen.
 * @type {[pattern: RegExp, replacement: string][]}
 */
const spared = [
  [/^exports\.hydrateRoot = function[\s\S]*?^\};$/m, ''],
  // All that is ever assigned besides its first value, false: a constant, and the minifier leaves out what asks for it.
  [/^ +isHydrating = !1;$/m, ''],
  [/\(isHydrating = !0\)/g, '!0'],
  [/^ +isHydrating = !0;$/gm, ''],
  [/(?<=isHydrating\$jscomp\$0 = )isHydrating;/, '!1;'],
  [/\bpopHydrationState\(workInProgress\)/g, '!1'],
  // Roots that hydrateRoot would have made.
  [/\w+(?:\.\w+)*\.isDehydrated\b/g, '!1'],
  // What such a root would keep of events that come before it is ready.
  [/(?<=if \()null === blockedOn(?=\)\s+dispatchEventForPluginEventSystem\()/, '!0'],
  [/(?<=^function clearIfContinuousEvent\([^)]*\) \{)[\s\S]*?(?=^\})/m, ''],
  // No element is <html>, <head>, <body>, or one that React would lift into the head.
  [/fiberTag = isHostHoistableType\([\s\S]*?: 5;/, 'fiberTag = 5;'],
  // A sign of the browser's that it is loading, for transitions that wait: none of ours does.
  [/(?<=^function defaultOnDefaultTransitionIndicator\(\) \{)[\s\S]*?(?=^\})/m, ''],
  // Only what <Suspense> and <Activity> show and hide, or a picture that a transition waits for, keeps a drawing from being shown.
  [/if \(\(type = 0 !== \(workInProgress\.mode & 32\)\)\) type = !1;\s+if \(type\)/, 'if (!1)'],
  [/suspendedCommitReason & 8192 \|\|\s+16785408 === \(suspendedCommitReason & 16785408\)/, '!1'],
  // What a component that is a class would be told of an error, and asked for its element.
  [/\b1 === nearestMountedAncestor\.tag/, '!1'],
  [/^ReactDOMSharedInternals\.findDOMNode = function[\s\S]*?^\};$/m, ''],
  // Signs that are thrown, and known by being the same: an error would hold the stack it was made in.
  [/\b(\w+Exception) = Error\(formatProdErrorMessage\(\d+\)\)/g, '$1 = {}'],
  // The names of components along with an error: nobody asks a root of ours for them.
  [/(?<=^function getStackByFiberInDevAndProd\(workInProgress\) \{)[\s\S]*?(?=^\})/m, "return '';"],
];

/**
 * What a fiber can be that no element of ours becomes (ReactWorkTags): a class, a context's consumer, <Profiler>, <Suspense>, a
 * lazy component, what goes with them, and elements in or for the head. Such an element is refused: its type is left out below.
 */
const unknownTags = [1, 9, 12, 13, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 30, 31];
const unknownTypes = ['ACTIVITY', 'PROFILER', 'SUSPENSE', 'SUSPENSE_LIST', 'CONSUMER', 'LAZY'];

/** Matches switch (fiber.tag) {, a: switch (type) {; not switch (update.tag) {, which is no fiber. */
const aboutFibers = /^( *)(?:a: )?switch \((?!update\b)(?:[\w.]+\.tag|type|type\.\$\$typeof)\) \{$/;
const unknownCase = new RegExp(`^ *case (?:${unknownTags.join('|')}|REACT_(?:${unknownTypes.join('|')})_TYPE):$`);
/** Matches 13 === fiber.tag; not 1 === root.tag, which is no fiber. */
const askedTag = new RegExp(`\\b(?:${unknownTags.slice(1).join('|')}) ([!=])== [\\w.]+\\.tag\\b`, 'g');

/**
 * Takes the labels of such fibers out of react-dom's code. What stood below one is reached from the case before, as it was, or
 * not at all, and then the minifier leaves it out.
 * @param {string} code
 */
function withoutUnknownFibers(code) {
  /** The indentation of the switches that a line is in. */
  /** @type {string[]} */
  const open = [];
  const lines = code.replace(askedTag, (_, sign) => (sign === '!' ? '!0' : '!1')).split('\n');
  return lines
    .map((line, index) => {
      const own = open.at(-1);
      const [, indent] = aboutFibers.exec(line) ?? [];
      if (indent !== undefined) open.push(indent);
      else if (own !== undefined && line.startsWith(`${own}}`)) open.pop();
      if (own === undefined || !line.startsWith(`${own}  case `) || !unknownCase.test(line)) return line;
      // A switch begins with a case: nothing is NaN.
      return aboutFibers.test(lines[index - 1] ?? '') ? 'case NaN: break;' : '';
    })
    .join('\n');
}

/**
 * Functions of react-dom that serve what the page never draws: sheets and scripts that React would load, hints for the
 * browser, <Suspense> and <Activity> (parts come by `createPart`), components that are classes, promises, actions of forms,
 * custom elements, and markup made by React on a server.
 * tests/view/lean-react.test.ts holds the source to it; what is called nevertheless throws.
 */
const unused = [
  ...['prefetchDNS', 'preconnect', 'preload', 'preloadModule', 'preinitScript', 'preinitStyle', 'preinitModuleScript'],
  ...['getResource', 'acquireResource', 'mountHoistable', 'suspendResource', 'preloadResourceAndSuspendIfNeeded'],
  ...['updateSuspenseComponent', 'updateSuspenseListComponent', 'updateActivityComponent'],
  ...['updateClassComponent', 'updateOffscreenComponent', 'trackUsedThenable', 'queueIfContinuousEvent'],
  ...['recursivelyTraverseDisappearLayoutEffects', 'recursivelyTraverseReappearLayoutEffects'],
  ...['recursivelyTraverseReconnectPassiveEffects', 'attemptExplicitHydrationTarget', 'retryIfBlockedOn'],
  ...['mountActionState', 'updateActionStateImpl', 'runActionStateAction', 'dispatchActionState'],
  ...['setPropOnCustomElement', 'isCustomElement', 'resolveSingletonInstance', 'resolveLazy', 'useThenable'],
  ...['useMemoCache', 'useEffectEventImpl', 'refreshCache', 'updateOptimisticImpl', 'dispatchOptimisticSetState'],
  ...['startTransition', 'startHostTransition', 'ensureFormComponentIsStateful', 'createFormDataWithSubmitter'],
  ...['TransitionAwareHostComponent', 'rerenderActionState', 'recursivelyResetForms', 'clearContainerSparingly'],
];

/** What react and react-dom export, and neither we nor a library of ours import: biome.json forbids it. */
const unusedExports = [
  ...[
    'Activity',
    'Children',
    'Component',
    'Profiler',
    'PureComponent',
    'Suspense',
    'cache',
    'cacheSignal',
    'createRef',
    'lazy',
  ],
  ...['__COMPILER_RUNTIME', 'startTransition', 'unstable_useCacheRefresh', 'useActionState', 'useEffectEvent'],
  ...['useInsertionEffect', 'useOptimistic', 'useTransition', 'preconnect', 'prefetchDNS', 'preinit', 'preinitModule'],
  ...['preload', 'preloadModule', 'requestFormReset', 'unstable_batchedUpdates', 'useFormState', 'useFormStatus'],
];

/**
 * Leaves out of React what no page of ours can need: some 30 kB gzip of the first load.
 * @returns {import('vite').Plugin}
 */
export function leanReact() {
  /** @param {string} name @returns {import('./leave-out.mjs').Cut} */
  const withoutFunction = (name) => [
    new RegExp(`^function ${name}\\([^)]*\\) \\{[\\s\\S]*?^\\}$`, 'm'),
    `function ${name}() { throw leftOut; }`,
  ];
  const cuts = [...spared, ...eventCuts, ...elementCuts, ...waitingCuts, ...hookCuts, ...unused.map(withoutFunction)];
  return {
    name: 'lean-react',
    transform: {
      filter: { id: /[\\/]react(?:-dom|-dom-client)?\.production\.js$/ },
      handler(code, id) {
        if (id.endsWith('react.production.js')) return leaveOut(code.replace(unusedExport, ''), [withoutClasses]);
        if (!id.endsWith('react-dom-client.production.js')) return code.replace(unusedExport, '');
        const lean = leaveOut(`const leftOut = 'left out of react-dom by Liaoji';\n${code}`, cuts);
        return withoutUnknownFibers(lean);
      },
    },
  };
}

/** Matches exports.lazy = function (ctor) { … }; to its end, exports.Suspense = REACT_SUSPENSE_TYPE; */
const unusedExport = new RegExp(
  `^exports\\.(?:${unusedExports.join('|')}) = (?:[^;{]*;|[^;]*\\{[\\s\\S]*?^\\});?$`,
  'gm',
);

/** Matches what components that are classes would be made of. @type {import('./leave-out.mjs').Cut} */
const withoutClasses = [
  /^var ReactNoopUpdateQueue = \{[\s\S]*?^pureComponentPrototype\.isPureReactComponent = !0;\n/m,
  'var assign = Object.assign;\n',
];
