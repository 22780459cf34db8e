// @ts-check

/**
 * What React needs to take over markup that a server rendered with React, which no page of ours is, and other work that
 * none of ours asks for. Each pattern matches once or more in react-dom's production build; where one does not, React has
 * changed and this must be seen.
 * @type {[pattern: RegExp, replacement: string][]}
 */
const spared = [
  [/^exports\.hydrateRoot = function[\s\S]*?^\};$/m, ''],
  // Events of films and sounds: each would have two listeners before anything is drawn.
  [
    /(?<=simpleEventPluginEvents =\s+")[^"]+/,
    'auxClick beforeToggle cancel click close contextMenu copy cut drag dragEnd dragEnter dragExit dragLeave dragOver dragStart drop error gotPointerCapture input invalid keyDown keyPress keyUp load lostPointerCapture mouseDown mouseMove mouseOut mouseOver mouseUp paste pointerCancel pointerDown pointerMove pointerOut pointerOver pointerUp reset resize submit touchCancel touchEnd touchStart scroll toggle touchMove wheel',
  ],
  // All that is ever assigned besides its first value, false: a constant, and the minifier leaves out what asks for it.
  [/^ +isHydrating = !1;$/m, ''],
  [/\(isHydrating = !0\)/g, '!0'],
  [/^ +isHydrating = !0;$/gm, ''],
  // Roots that hydrateRoot would have made.
  [/\w+(?:\.\w+)*\.isDehydrated\b/g, '!1'],
  // What such a root would keep of events that come before it is ready.
  [/(?<=if \()null === blockedOn(?=\)\s+dispatchEventForPluginEventSystem\()/, '!0'],
  [/(?<=^function clearIfContinuousEvent\([^)]*\) \{)[\s\S]*?(?=^\})/m, ''],
  // No element is <html>, <head>, <body>, or one that React would lift into the head.
  [/fiberTag = isHostHoistableType\([\s\S]*?: 5;/, 'fiberTag = 5;'],
  // A sign of the browser's that it is loading, for transitions that wait: none of ours does.
  [/(?<=^function defaultOnDefaultTransitionIndicator\(\) \{)[\s\S]*?(?=^\})/m, ''],
  // Signs that are thrown, and known by being the same: an error would hold the stack it was made in.
  [/\b(\w+Exception) = Error\(formatProdErrorMessage\(\d+\)\)/g, '$1 = {}'],
  // The names of components along with an error: nobody asks a root of ours for them.
  [/(?<=^function getStackByFiberInDevAndProd\(workInProgress\) \{)[\s\S]*?(?=^\})/m, "return '';"],
];

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
  ...['setPropOnCustomElement', 'resolveSingletonInstance'],
];

/**
 * Leaves out of react-dom what no page of ours can need: 10 kB gzip of the first load.
 * @returns {import('vite').Plugin}
 */
export function leanReact() {
  const patterns = unused.map(
    (name) =>
      /** @type {const} */ ([
        new RegExp(`^function ${name}\\([^)]*\\) \\{[\\s\\S]*?^\\}$`, 'm'),
        `function ${name}() { throw leftOut; }`,
      ]),
  );
  return {
    name: 'lean-react',
    transform: {
      filter: { id: /react-dom-client\.production\.js$/ },
      handler(code) {
        return [...spared, ...patterns].reduce((text, [pattern, replacement]) => {
          if (text.search(pattern) < 0) throw new Error(`react-dom has changed: nothing matches ${pattern}`);
          return text.replace(pattern, replacement);
        }, `const leftOut = 'left out of react-dom by Liaoji';\n${code}`);
      },
    },
  };
}
