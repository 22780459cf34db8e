// @ts-check

/** @typedef {import('./leave-out.mjs').Cut} Cut */

/** Attributes that are nothing without a value of their own, and that no element of ours has: tests/view/lean-react.test.ts. */
export const unusedFlags = [
  ...['allowFullScreen', 'async', 'autoPlay', 'controls', 'default', 'defer', 'disablePictureInPicture'],
  ...[
    'disableRemotePlayback',
    'formNoValidate',
    'itemScope',
    'loop',
    'noModule',
    'noValidate',
    'playsInline',
    'reversed',
  ],
  ...['scoped', 'seamless', 'autoReverse', 'externalResourcesRequired', 'preserveAlpha'],
];

/** Others that React has a rule for, and their number may end in what follows: xlinkHref, xmlSpace. */
export const unusedProps = [
  ...['capture', 'dangerouslySetInnerHTML', 'data', 'download', 'innerHTML', 'innerText', 'is', 'muted', 'textContent'],
  ...['xlink[A-Z]\\w+', 'xml[A-Z]\\w+'],
];

/** Elements with rules of their own that we never draw. */
export const unusedElements = [
  ...['area', 'audio', 'base', 'col', 'embed', 'iframe', 'image', 'keygen', 'math', 'menuitem', 'object', 'param'],
  ...['source', 'track', 'video', 'wbr'],
];

/** Names that are written otherwise in an attribute: the first letters of those that a drawing of ours, or of a library’s, may have. */
export const keptAliases = ['htmlFor', 'crossOrigin', 'clip', 'fill', 'stroke', 'textAnchor'];

/** @type {Cut[]} */
export const elementCuts = [
  [new RegExp(`^ {4}\\["(?!${keptAliases.join('|')})\\w+(?:-1)?", "[\\w:-]+"\\],?\\n`, 'gm'), ''],
  // Names are written in our own code, so letters are enough; what is none is still refused.
  [/\bVALID_ATTRIBUTE_NAME_REGEX = RegExp\(\s+"[^"]+"\s+\)/, 'VALID_ATTRIBUTE_NAME_REGEX = /^[a-z_:][\\w:.-]*$/i'],
  [/ MozAnimationIterationCount [^"]+(?=")/, ''],
  [new RegExp(`^ {4}case "(?:${unusedFlags.join('|')})":\\n`, 'gm'), ''],
  [/^ {4}case "data":\n {6}if \("object"[\s\S]*?^ {6}\}\n/m, ''],
  // The address that a form is sent to is an address: never one that begins with javascript:.
  [/^ {4}case "action":\n {4}case "formAction":\n[\s\S]*?(?=^ {4}case "onClick":)/m, ''],
  [
    /^ {4}case "src":\n {4}case "href":\n(?= {6}if \("" === value)/m,
    '    case "src":\n    case "action":\n    case "formAction":\n    case "href":\n',
  ],
  [/^ {4}case "dangerouslySetInnerHTML":\n[\s\S]*?(?=^ {4}case "multiple":)/m, ''],
  [/^ {4}case "muted":\n[\s\S]*?break;\n/m, ''],
  [/^ {4}case "xlinkHref":\n[\s\S]*?(?=^ {4}case "contentEditable":)/m, ''],
  [/^ {4}case "capture":\n[\s\S]*?(?=^ {4}case "popover":)/m, ''],
  [/^ {4}case "xlinkActuate":\n[\s\S]*?(?=^ {4}default:)/m, ''],
  // In setInitialProperties, then in updateProperties.
  [/^ {4}case "iframe":\n {4}case "object":\n[\s\S]*?(?=^ {4}case "details":)/m, ''],
  [
    /^ {4}case "embed":\n {4}case "source":\n {4}case "link":\n[\s\S]*?(?=^ {4}default:\n {6}if \(isCustomElement)/m,
    '',
  ],
  [/^ {4}case "img":\n {4}case "link":\n {4}case "area":\n[\s\S]*?(?=^ {4}default:\n {6}if \(isCustomElement)/m, ''],
  [/\bisCustomElement\((?!tagName\))[\w.]+\)/g, '!1'],
  [/^ {16}case "math":\n[\s\S]*?(?=^ {16}case "select":)/m, ''],
  [/"string" === typeof newProps\.is\b/g, '!1'],
];
