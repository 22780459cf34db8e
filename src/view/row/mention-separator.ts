import type { Part } from '../../core/index.ts';

/** What follows a mention: WeChat's thin blank (U+2005) where an exporter left a question mark of it. */
export function mentionSeparator({ raw, name }: Extract<Part, { kind: 'mention' }>): string {
  const rest = raw.slice(raw.indexOf(name) + name.length);
  return lostSeparator.test(rest) ? '\u2005' : rest;
}

/** What exporters left of the thin blank. Matches `?`; not ` `, not `?!`. */
const lostSeparator = /^[?？]$/;
