// @ts-check

/** @typedef {import('./leave-out.mjs').Cut} Cut */

/** What React does about promises that are drawn or thrown, about transitions that end with one, and about what it tries out. @type {Cut[]} */
export const waitingCuts = [
  [
    /^ {2}if \(\n {4}null !== value &&\n {4}"object" === typeof value &&\n {4}"function" === typeof value\.then\n {2}\) \{[\s\S]*?^ {2}\}\n/m,
    '',
  ],
  // All that is thrown is an error.
  [
    /^ {2}thrownValue === SuspenseException \|\| thrownValue === SuspenseActionException\n[\s\S]*?: 1\);\n/m,
    '  workInProgressSuspendedReason = 1;\n',
  ],
  [
    /^ {10}case 8:\n {12}resetWorkInProgressStack\(\);\n {12}exitStatus = 6;[\s\S]*?^ {10}default:\n {12}(?=\(reason =)/m,
    'default: var reason;\n',
  ],
  [
    /^ {10}case 2:\n {10}case 9:\n {12}if \(isThenableResolved[\s\S]*?(?=^ {10}default:\n {12}throw Error\(formatProdErrorMessage\(462\)\);)/m,
    '',
  ],
  [
    /^ {4}if \(isHydrating \|\| 1 === suspendedReason\) root = !0;\n[\s\S]*?(?=^ {4}unwindUnitOfWork\(unitOfWork, root\);)/m,
    'root = !0;\n',
  ],
  [/^ {8}if \(\n {10}\(lanes & 62914560\) === lanes &&\n[\s\S]*?^ {8}\}\n/m, ''],
  [/^ {14}if \(\n {16}workInProgressRootDidAttachPingListener &&[\s\S]*?^ {14}\}\n/m, ''],
  [/^ {4}if \("function" === typeof usable\.then\) return useThenable\(usable\);\n/m, ''],
  // Children: elements, texts, and arrays of them.
  [/\bisArrayImpl\(newChild\) \|\| getIteratorFn\(newChild\)/g, 'isArrayImpl(newChild)'],
  [/^ {6}if \(getIteratorFn\(newChild\)\) \{[\s\S]*?(?=^ {6}if \("function" === typeof newChild\.then\))/m, ''],
  [/^ {6}if \("function" === typeof newChild\.then\)\n[\s\S]*?(?=^ {6}throwOnInvalidObjectTypeImpl)/gm, ''],
  [
    / \|\|\n\s+\("object" === typeof (\w+) &&\n\s+null !== \1 &&\n\s+\1\.\$\$typeof === REACT_LAZY_TYPE &&\n\s+resolveLazy\(\1\) === [\w.]+\)/g,
    '',
  ],
  // Transitions.
  [/^var prevOnStartTransitionFinish = [\s\S]*?^\};\n/m, ''],
  [/(?<=^function suspendIfUpdateReadFromEntangledAsyncAction\(\) \{)[\s\S]*?(?=^\})/m, ''],
  [
    /\(\(didReceiveUpdate = !0\),\n\s+didReadFromEntangledAsyncAction\$60 &&\n\s+\(\(reducer = currentEntangledActionThenable\), null !== reducer\)\)/,
    '((didReceiveUpdate = !0), !1)',
  ],
  [/^ {8}if \(0 === revertLane\)\n/m, ''],
  [/^ {8}else if \(\(renderLanes & revertLane\) === revertLane\) \{[\s\S]*?(?=^ {8}updateLane = update\.action;)/m, ''],
  [/^ {2}null !== fiber\.memoizedState && push\(hostTransitionProviderCursor, fiber\);\n/m, ''],
  [/^ {2}hostTransitionProviderCursor\.current === fiber &&\n[\s\S]*?;\n/m, ''],
  [/^ {6}null !== workInProgress\.memoizedState &&\n {8}\(\(\$\$typeof = renderWithHooks\([\s\S]*?;\n/m, ''],
  [/^ +ReactSharedInternals\.T = (?:null|currentTransition);\n/gm, ''],
  [/\(ReactSharedInternals\.T = \w+\)/g, '0'],
  [/\bReactSharedInternals\.T\b/g, 'null'],
  [/(?<=^function entangleTransitions\([^)]*\) \{)[\s\S]*?(?=^\})/m, ''],
  [/(?<=^function entangleTransitionUpdate\([^)]*\) \{)[\s\S]*?(?=^\})/m, ''],
  // Numbers that go with what a server rendered; and where sheets that are lifted into the head would go.
  [/(?<=^function popTreeContext\(workInProgress\) \{)[\s\S]*?(?=^\})/m, ''],
  [/^ {6}\w+ = currentHoistableRoot;\n {6}currentHoistableRoot = [\s\S]*?;\n/gm, ''],
  [/^ {6}currentHoistableRoot = \w+;\n/gm, ''],
  [/^ {10}case 0:\n {12}if \(\n {14}0 !== \(root & 4\) &&\n[\s\S]*?(?=^ {12}break;)/m, '          case 0:\n'],
  [/(?<=^function getParentHydrationBoundary\(targetInstance\) \{)[\s\S]*?(?=^\})/m, 'return null;'],
  [/(?<=^function shouldAttemptEagerTransition\(\) \{)[\s\S]*?(?=^\})/m, 'return !1;'],
  [/(?<=\bif \()0 !== syncTransitionLanes(?=\))/, '!1'],
  // Updates of what <Activity> hides.
  [/(?<=\bhiddenUpdatesForLane = )hiddenUpdates\[index\$7\]/, 'null'],
];
