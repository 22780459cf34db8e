import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// scripts/vite-react.mjs leaves out of React what draws these; biome.json forbids what would be imported.
const folder = new URL('../../src/view/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));

/** Matches <link rel…, <style>, <my-part; not <Link, <Array<string>, nor <title>, which a picture (svg) may have. */
const unknownElement = /<(?:html|head|body|meta|link|style|script|[a-z]+-[a-z-]+)[\s>]/;
/** Matches class Part extends Component; not a word in a comment. */
const classComponent = /\bextends (?:React\.)?(?:Pure)?Component\b/;
/** Matches use(promise); not use(WordsContext), nor useWords(). */
const drawnPromise = /\buse\((?!\w*Context\))/;
/** Matches <form action={send}>. */
const formAction = /\b(?:action|formAction)=\{/;
/** Matches onPlay={note}, onLoadedData={…}; not onLoad, nor the page's own onPick. */
const filmEvent =
  /\bon(?:Abort|CanPlay|DurationChange|Emptied|Encrypted|Ended|LoadedD|LoadedM|LoadStart|Pause|Play|Progress|RateChange|Seek|Stalled|Suspend|TimeUpdate|Volume|Waiting)\w*=\{/;

/** Matches <Profiler id, <WordsContext.Consumer>. */
const unknownKind = /<(?:Profiler|Suspense|Activity|\w+\.Consumer)\b/;

test.each([
  ['what is timed, waited for, or told of a context by a component', unknownKind, '<WordsContext.Consumer>'],
  ['an element that React would lift into the head, or of one’s own', unknownElement, '<style>x</style>'],
  ['a component that is a class', classComponent, 'class Part extends Component<Props> {'],
  ['a promise', drawnPromise, 'const words = use(promise);'],
  ['an action of a form', formAction, '<form action={send}>'],
  ['what hears a film or a sound', filmEvent, '<video onPlay={note} />'],
])('no part of the page draws %s', (_, pattern, example) => {
  expect(example).toMatch(pattern);
  const found = sources.filter((path) =>
    pattern.test(readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
