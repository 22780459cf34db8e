import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptAliases, unusedElements, unusedFlags, unusedProps } from '../../scripts/react-elements.mjs';
import { simpleEvents } from '../../scripts/react-events.mjs';

// scripts/vite-react.mjs leaves out of React what draws these; biome.json forbids what would be imported.
const folder = new URL('../../src/view/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));

/** Matches <link rel…, <style>, <my-part; not <Link, <Array<string>, nor <title>, which a picture (svg) may have. */
const unknownElement = /<(?:html|head|body|meta|link|style|script|[a-z]+-[a-z-]+)[\s>]/;
/** Matches class Part extends Component; not a word in a comment. */
const classComponent = /\bextends (?:React\.)?(?:Pure)?Component\b/;
/** Matches use(promise); not use(WordsContext), nor useWords(). */
const drawnPromise = /\buse\((?!\w*Context\))/;
/** Matches {names.values()}, which is gone through but is no array; not {[...names.values()]}. */
const drawnIterator = />\s*\{[\w.]+\.(?:values|keys|entries)\(\)/;
/** Matches <form action={send}>. */
const formAction = /\b(?:action|formAction)=\{/;
/** What may stand in an element between its name and an attribute. */
const within = '<[a-z][a-z0-9]*\\s[^<]*?\\b';
const enters = ['mouseEnter', 'mouseLeave', 'pointerEnter', 'pointerLeave'];
const heard = [...simpleEvents, 'focus', 'blur', 'change', 'select', 'compositionEnd', ...enters];
const heardNames = heard.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);
/** Matches <video onPlay={note}; not <img onLoad={note}, nor <Strip onDrag={move}. */
const unheardEvent = new RegExp(`${within}on(?!(?:${heardNames.join('|')})=)[A-Z][A-Za-z]+=`);
/** Matches <input noValidate>, <svg xlinkHref="…"; not <label data-download="…". */
const unusedAttribute = new RegExp(
  `${within}(?<![-.])(?:${[...unusedFlags, ...unusedProps].join('|')})(?:=["{]|\\s*/?>|\\s+[\\w-]+=)`,
);
const library = readFileSync(
  new URL('../../node_modules/react-dom/cjs/react-dom-client.production.js', import.meta.url),
  'utf8',
);
/** Matches ["strokeWidth", "stroke-width"], in the library’s table. */
const aliases = Array.from(library.matchAll(/^ {4}\["([\w-]+)", "[\w:-]+"\],?$/gm), ([, name = '']) => name);
/** Matches <text letterSpacing="2"; not <path strokeWidth="2". */
const unknownAlias = new RegExp(
  `${within}(?:${aliases.filter((name) => !keptAliases.some((kept) => name.startsWith(kept))).join('|')})=`,
);
const ownElement = new RegExp(`<(?:${unusedElements.join('|')})[\\s/>]`);

/** Matches <Profiler id, <WordsContext.Consumer>. */
const unknownKind = /<(?:Profiler|Suspense|Activity|\w+\.Consumer)\b/;

test.each([
  ['what is timed, waited for, or told of a context by a component', unknownKind, '<WordsContext.Consumer>'],
  ['an element that React would lift into the head, or of one’s own', unknownElement, '<style>x</style>'],
  ['a component that is a class', classComponent, 'class Part extends Component<Props> {'],
  ['a promise', drawnPromise, 'const words = use(promise);'],
  ['children that are no array', drawnIterator, '<ul>{rows.values()}</ul>'],
  ['an action of a form', formAction, '<form action={send}>'],
  ['what hears something that is not listened to', unheardEvent, '<button className={x} onDoubleClick={note} />'],
  ['an attribute that needs a rule that is left out', unusedAttribute, '<form className={x} noValidate>'],
  ['an attribute whose other name is left out', unknownAlias, '<text x={1} letterSpacing="2">'],
  ['an element that needs a rule that is left out', ownElement, '<video src={film} />'],
])('no part of the page draws %s', (_, pattern, example) => {
  expect(example).toMatch(pattern);
  const found = sources.filter((path) =>
    pattern.test(readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
