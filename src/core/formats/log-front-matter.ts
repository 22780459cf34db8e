import { findDate } from './clock.ts';
import { headerSecond, isSeparator } from './log-lines.ts';
import { addProblem, type ProblemList, quoteValue } from './problem-list.ts';

/**
 * What stands between the two `---` of a day log: `key: rest of the line`, not YAML (tabs, unquoted names with `|`, `??`, `@`).
 * Two exporters wrote these logs; the older one is told by the tabs in `tag:⇥⇥  [chat]`.
 */
export type FrontMatter = {
  date: string | null;
  title: string | null;
  guest: string | null;
  exporter: Exporter;
  /** How many lines were read; 0 where a log has no front matter. */
  lines: number;
};

type Exporter = 'older' | 'newer' | 'unknown';

export function createFrontMatter(): FrontMatter {
  return { date: null, title: null, guest: null, exporter: 'unknown', lines: 0 };
}

/** What a line is to the front matter: a part of it, its end, or already the first line after it. */
export type FrontStep = 'inside' | 'end' | 'after';

/** Takes the next line from the top of the file. A missing `---`, at the beginning or the end, is no reason to lose the rest. */
export function scanFrontMatter(front: FrontMatter, list: ProblemList, row: { text: string; line: number }): FrontStep {
  const text = row.text.trimEnd();
  if (front.lines === 0) {
    if (text === '') return 'inside';
    if (text !== '---' && !frontKey.test(text)) return 'after';
    front.lines = 1;
    readFrontMatterLine(front, list, row);
    return 'inside';
  }
  if (text === '---') return 'end';
  if (!isMessageLine(row.text) && ++front.lines <= maxLines) {
    readFrontMatterLine(front, list, row);
    return 'inside';
  }
  addProblem(list, 'front-matter-open', { line: row.line });
  return 'after';
}

/** Matches `title:      "2018-01-02-WeChat"`; not `> 08:00:00  title:`. */
const frontKey = /^(?:layout|title|date|author|lines|tag|header-img):/;

/** Front matter of real logs has six lines. */
const maxLines = 100;

function isMessageLine(text: string): boolean {
  return isSeparator(text, 0, text.length) || headerSecond(text, 0, text.length) >= 0;
}

/** Takes one `key: rest` line; anything else says nothing about the log. */
function readFrontMatterLine(front: FrontMatter, list: ProblemList, row: { text: string; line: number }): void {
  const colon = row.text.indexOf(':');
  if (colon < 0) return;
  const rest = row.text.slice(colon + 1);
  const value = rest.trim();
  switch (row.text.slice(0, colon).trim().toLowerCase()) {
    case 'date':
      front.date = findDate(value);
      if (front.date === null && value !== '') {
        addProblem(list, 'bad-date', { line: row.line, args: { value: quoteValue(value) } });
      }
      break;
    case 'title':
      front.title = unquote(value);
      break;
    case 'author':
      front.guest = nobody.has(value) ? null : value;
      break;
    case 'tag':
      front.exporter = rest.includes('\t') ? 'older' : 'newer';
      break;
  }
}

/** What exporters write into `author:` where nobody was invited. */
const nobody = new Set(['', 'PaymentGroup', 'None']);

function unquote(value: string): string {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

/** The day of a log: from `date:`, else from the title, else from the file's name; null where none of them has one. */
export function decideDate(front: FrontMatter, list: ProblemList): string | null {
  if (front.date !== null) return front.date;
  const inTitle = findDate(front.title ?? '');
  const date = inTitle ?? findDate(list.file.slice(list.file.lastIndexOf('/') + 1));
  if (date === null) return null;
  if (front.lines === 0) addProblem(list, 'front-matter-missing', { line: 1 });
  else addProblem(list, inTitle === null ? 'date-from-name' : 'date-from-title', { line: 1, args: { date } });
  return date;
}
