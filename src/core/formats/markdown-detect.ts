import { headerSecond, isSeparator } from './log-lines.ts';

/**
 * Whether a file begins like a day log: it has a header with a separator under it; or, since some days hold no message,
 * front matter with the title or the tag that the exporters write. A blog's post has front matter, too, but neither of these.
 */
export function isMarkdownLog(head: string): boolean {
  const lines = head.replace('\ufeff', '').split(lineEnd);
  const first = lines.findIndex((line) => line !== '');
  return hasHeader(lines) || (lines[first]?.trimEnd() === '---' && hasLogKey(lines.slice(first + 1)));
}

/** Matches the end of a line in any system's files. */
const lineEnd = /\r\n|\n|\r/;

function hasHeader(lines: string[]): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1] ?? '';
    return headerSecond(line, 0, line.length) >= 0 && (next === '' || isSeparator(next, 0, next.length));
  });
}

function hasLogKey(lines: string[]): boolean {
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => logKey.test(line));
}

/** Matches `title:      "2018-01-02-WeChat"` and `tag:⇥⇥  [chat]`; not `tags: [chat, pay]`. */
const logKey = /^title:\s*"?\d{4}-\d\d-\d\d-WeChat"?\s*$|^tag:\s*\[chat\]\s*$/;
