// @ts-check

/** @typedef {import('./leave-out.mjs').Cut} Cut */

/**
 * What an element of ours, or of a library of ours, may listen to besides focus, change, selection and who enters or leaves. For
 * each of React's some 80 there would be two listeners before anything is drawn. Another name is refused when it is drawn.
 * Nobody asks for touchStart; but phones by Apple show that something is pressed (:active) only where touches are listened to.
 */
export const simpleEvents = [
  ...['cancel', 'click', 'close', 'error', 'keyDown', 'keyUp', 'load', 'mouseMove', 'pointerCancel', 'pointerDown'],
  ...['pointerMove', 'pointerUp', 'submit', 'toggle', 'touchStart', 'wheel'],
];

/** What browsers of long ago called it, or did not tell. @type {Cut[]} */
const oldBrowsers = [
  [
    /^var canUseDOM = !\([\s\S]*?^ {2}\}\n(?=var root = null,)/m,
    'var canUseDOM = !0, passiveBrowserEventsSupported = !0;\n',
  ],
  [/\bkey: function \(nativeEvent\) \{[\s\S]*?^ {4}\},$/m, 'key: 0,'],
  [
    /\bcharCode: function \(event\) \{[\s\S]*?(?=^ {2}\}\),\n {2}SyntheticKeyboardEvent)/m,
    'charCode: 0, keyCode: 0, which: 0\n',
  ],
  [
    /^ {2}normalizeKey = \{[\s\S]*?^ {2}\};\nfunction modifierStateGetter[\s\S]*?^\}\nfunction getEventModifierState\(\) \{[\s\S]*?^\}\nvar (?=KeyboardEventInterface)/m,
    '  ',
  ],
  [/^ +getModifierState: getEventModifierState,?\n/gm, ''],
  [/\btimeStamp: function \(event\) \{[\s\S]*?\},$/m, 'timeStamp: 0,'],
  [
    /\brelatedTarget: function \(event\) \{[\s\S]*?(?=^ {2}\}\),\n {2}SyntheticMouseEvent)/m,
    'relatedTarget: 0, movementX: 0, movementY: 0\n',
  ],
  [/\bdeltaX: function \(event\) \{[\s\S]*?(?=^ {4}deltaZ: 0)/m, 'deltaX: 0, deltaY: 0,\n'],
  [/\bcanUseDOM && "CompositionEvent" in window/, '!0'],
  [/^ {6}if \(canUseCompositionEvent\)\n(?= {8}b: \{)/m, ''],
  [/^ {6}else\n {8}isComposing\n[\s\S]*?\(eventType = "onCompositionStart"\);\n/m, ''],
  [
    /\(useFallbackCompositionData &&\n[\s\S]*?\(isComposing = !0\)\)\),\n\s+(?=\(handleEventFunc = accumulateTwoPhase)/,
    '(',
  ],
  [
    /\bif \(isInputEventSupported\)\n {12}(getTargetInstFunc = getTargetInstForInputOrChangeEvent;)\n {10}else \{[\s\S]*?^ {10}\}\n/m,
    '$1\n',
  ],
  [/^ {8}handleEventFunc && handleEventFunc\(domEventName, reactName, targetInst\);\n/m, 'var handleEventFunc;\n'],
  [/^canUseDOM &&\n {2}"documentMode" in document &&\n.*;\n/m, ''],
  [/\bcanUseDOM && "documentMode" in document && 11 >= document\.documentMode/, '!1'],
  [/^var isInputEventSupported = !1;\nif \(canUseDOM\) \{[\s\S]*?^\}\n/m, 'var isInputEventSupported = !0;\n'],
  [/^function makePrefixMap\([\s\S]*?^var ANIMATION_END = [\s\S]*?(?=topLevelEventsToReactNames = new Map)/m, 'var '],
  [/\bnativeEvent\.relatedTarget \|\| nativeEvent\.(?:fromElement|toElement)/g, 'nativeEvent.relatedTarget'],
];

/** What nobody listens to. @type {Cut[]} */
const unheard = [
  [/(?<=simpleEventPluginEvents =\s+")[^"]+/, simpleEvents.join(' ')],
  [/^simpleEventPluginEvents\.push\("scrollEnd"\);\n/m, ''],
  [/^registerSimpleEvent\((?:(?:ANIMATION|TRANSITION)_\w+|"dblclick"), "\w+"\);\n/gm, ''],
  [
    /^registerTwoPhaseEvent\("onBeforeInput"[\s\S]*?(?=^var mediaEventTypes)/m,
    'registerTwoPhaseEvent("onCompositionEnd", ["compositionend"]);\n',
  ],
  [/(?<=^var mediaEventTypes =\n {4}")[^"]+/m, 'error'],
  [/^ {10}case "keypress":\n.*break a;\n/m, ''],
  [/^ {10}case "beforeblur":\n.*\n.*\n.*break;\n/m, ''],
  [/^ {10}case "(?:auxclick|dblclick|mousedown|mouseup|contextmenu)":\n/gm, ''],
  [/^ {10}case "drag":[\s\S]*?(?=^ {10}case "wheel":)/m, ''],
  [/^ {10}case "copy":[\s\S]*?(?=^ {10}case "gotpointercapture":)/m, ''],
  [/^ {10}case "(?:got|lost)pointercapture":\n/gm, ''],
  [/^ {10}case "beforetoggle":\n/m, ''],
  [
    /(?<=case "compositionend":\n {14}eventType = "onCompositionEnd";\n {14}break b;\n)[\s\S]*?(?=^ {10}\}\n {10}eventType = void 0;)/m,
    '',
  ],
  [
    /^ {10}switch \(domEventName\) \{\n {12}case "compositionstart":\n.*\n.*break b;\n/m,
    'var eventType;\nswitch (domEventName) {\n',
  ],
  [/^ {6}if \(\n {8}\(fallbackData = canUseTextInputEvent[\s\S]*?(?=^ {6}extractEvents\$1\()/m, ''],
  // A form that is sent as one of its buttons says, in a transition.
  [/^ {6}extractEvents\$1\([\s\S]*?\);\n/m, ''],
  [
    /(?<=^ {6}if \(\n {8}!\(2 < key\.length\) \|\|[\s\S]*?setValueForAttribute\(domElement, key, value\);\n)/m,
    'else if (!registrationNameDependencies.hasOwnProperty(key)) throw leftOut + ": " + key;\n',
  ],
];

/** Events that nobody is told of need no rank. @type {Cut[]} */
const ranks = [
  [
    /^ {4}case "(?:beforetoggle|copy|cut|auxclick|dblclick|drag\w*|drop|invalid|pause|play|ratechange|reset|seeked|volumechange|textInput|compositionstart|compositionupdate|beforeblur|afterblur|beforeinput|fullscreenchange|selectstart)":\n/gm,
    '',
  ],
];

/** What is selected within an element whose content can be edited; what has the focus within a frame. @type {Cut[]} */
const editing = [
  [
    /"selectionStart" in doc && hasSelectionCapabilities\(doc\)\n\s+\? (\(doc = \{ start: doc\.selectionStart, end: doc\.selectionEnd \}\))\n[\s\S]*?(?=,\n {4}\(lastSelection && shallowEqual)/,
    '$1',
  ],
  [/ \|\|\n {6}"true" === elem\.contentEditable/, ''],
  [/ \|\|\n {12}"true" === handleEventFunc\.contentEditable/, ''],
  [
    /^ {4}else\n {6}a: \{\n {8}JSCompiler_temp =\n[\s\S]*?(?=^ {4}JSCompiler_temp = JSCompiler_temp \|\| \{ start: 0, end: 0 \};)/m,
    'var anchorOffset, focusNode, selection;\n',
  ],
  [/^ {12}else \{\n {14}var doc = [\s\S]*?^ {12}\}\n(?= {10}\}\n {10}doc = \[\];)/m, 'var doc, selection;\n'],
  [
    /(?<=^function getActiveElementDeep\(containerInfo\) \{)[\s\S]*?(?=^\})/m,
    'return document.activeElement || document.body;',
  ],
];

export const eventCuts = [...oldBrowsers, ...unheard, ...ranks, ...editing];
