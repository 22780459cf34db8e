import type { Entry } from '../model.ts';
import { isSafePath, isWebAddress } from '../text/address.ts';
import { decodeReferences } from '../text/references.ts';

/** A message of a day log as its lines give it: names and bodies without the exporter's padding, otherwise untouched. */
export type RawMessage = {
  second: number;
  /** null: no header was found for these lines. */
  name: string | null;
  /** The number of the header's line, or of the first line where there is no header. */
  line: number;
  /** null: none so far. */
  body: string | null;
  /** Further lines of the body, which the format does not foresee but for a card's second line. */
  more: string[] | null;
};

/** A line of a body or a header less the two blanks that every exporter pads it with. */
export function stripPadding(line: string): string {
  return line.endsWith('  ') ? line.slice(0, -2) : line;
}

/** The entry of a message; `onUnsafe` hears of an address in it that is not safe to open, which is then text only. */
export function parseMessage(raw: RawMessage, date: string, onUnsafe: (address: string) => void): Entry {
  const first = raw.body ?? '';
  const body = raw.more === null ? first : `${first}\n${raw.more.join('\n')}`;
  const { second, name } = raw;
  if (name === null) return { date, second, speaker: '', kind: 'unknown', text: decodeReferences(body) };
  const entry: Entry = { date, second, speaker: decodeReferences(name), kind: 'text', text: decodeReferences(body) };
  if (isPicture(body)) readPicture(entry, body, onUnsafe);
  else if (raw.more !== null && isCard(raw)) readCard(entry, body, onUnsafe);
  return entry;
}

/** Matches `![2018-01-02 10:32:50](http://example.com/a.png) `; not `![cat](a.png)`: people write such things. */
const picture = /^!\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\]\((\S*)\) {0,2}$/;

function isPicture(body: string): boolean {
  return body.charCodeAt(0) === 33 && picture.test(body);
}

function readPicture(entry: Entry, body: string, onUnsafe: (address: string) => void): void {
  const address = decodeReferences(picture.exec(body)?.[1] ?? '');
  entry.kind = 'image';
  if (isWebAddress(address) || isSafePath(address)) {
    entry.text = '[图片]';
    entry.src = address;
  } else onUnsafe(address);
}

/**
 * The newer exporter writes a shared link over two lines, `[title` and `](url)`: that is what tells a card.
 * On one line it would be somebody's own Markdown, and text is never Markdown.
 */
export function isCard(raw: RawMessage): boolean {
  const last = raw.more?.at(-1);
  return last !== undefined && raw.body?.startsWith('[') === true && last.startsWith('](') && last.endsWith(')');
}

function readCard(entry: Entry, body: string, onUnsafe: (address: string) => void): void {
  const split = body.lastIndexOf('\n](');
  const address = decodeReferences(body.slice(split + 3, -1));
  entry.kind = 'link';
  entry.title = decodeReferences(body.slice(1, split));
  entry.text = `${entry.title}\n${address}`;
  if (isWebAddress(address)) entry.href = address;
  else onUnsafe(address);
}
