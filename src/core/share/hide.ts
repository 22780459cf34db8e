import type { Message, Part } from '../model.ts';
import { createNameSet, parseParts } from '../text/parts.ts';
import { calls, castNames, owner, quoted } from './cast.ts';
import type { Excerpt, ExcerptLine } from './excerpt.ts';
import { type Aliases, createNeedles } from './needles.ts';

/**
 * An excerpt with a sign (甲, 乙, 丙 …) for every name: speakers, mentions, quotes, and names in running text and titles. Nothing
 * else of what was said is changed; an address that spells out a name is cut to its host.
 */
export function hideNames(excerpt: Excerpt): Excerpt {
  const aliases = castNames(excerpt);
  const hider: Hider = { aliases, hide: createNeedles(aliases) };
  const names = createNameSet(aliases.values());
  return {
    title: isPrivate(excerpt) ? hider.hide(excerpt.title) : excerpt.title,
    me: aliases.get(excerpt.me ?? owner),
    lines: excerpt.lines.map((line) => ({ message: hideMessage(line, hider), names })),
  };
}

/** A chat of two is called after one of them; a group's title is nobody's name, even where somebody is called alike. */
function isPrivate({ lines }: Excerpt): boolean {
  return new Set(lines.map(({ message }) => message.speaker)).size <= 2;
}

type Hider = { aliases: Aliases; hide(text: string): string };

function hideMessage({ message, names }: ExcerptLine, hider: Hider): Message {
  const { kind, text, title, href, src, speaker } = message;
  const isQuoting = kind === 'system' || kind === 'recalled';
  const said = isQuoting ? hideQuoted(text, hider) : hideParts(parseParts(text, names), hider);
  return {
    ...message,
    speaker: aliasOf(speaker, hider),
    text: said,
    ...(title !== undefined && { title: kind === 'contact' ? aliasOf(title, hider) : hider.hide(title) }),
    ...(href !== undefined && { href: hideAddress(href, hider) }),
    ...(src !== undefined && { src: hideAddress(src, hider) }),
  };
}

function aliasOf(name: string, { aliases }: Hider): string {
  return aliases.get(name) ?? name;
}

function hideParts(parts: readonly Part[], hider: Hider): string {
  return parts.map((part) => hidePart(part, hider)).join('');
}

function hidePart(part: Part, hider: Hider): string {
  switch (part.kind) {
    case 'mention':
      return `@${aliasOf(part.name, hider)}${part.raw.slice(1 + part.name.length)}`;
    case 'quote':
      return hideQuote(part, hider);
    case 'url':
      return hideAddress(part.raw, hider);
    case 'text':
      return hideText(part.raw, hider);
    default:
      return part.raw;
  }
}

/** Everything around the name and the quoted words stays: brackets, blanks, the line of dashes. */
function hideQuote(part: Extract<Part, { kind: 'quote' }>, hider: Hider): string {
  const { raw, name, parts } = part;
  const start = raw.indexOf(name);
  const said = parts.map((each) => each.raw).join('');
  const from = raw.indexOf(said, start + name.length);
  const before = raw.slice(0, start) + aliasOf(name, hider) + raw.slice(start + name.length, from);
  return before + hideParts(parts, hider) + raw.slice(from + said.length);
}

/** A name after an @ that nobody here speaks under has a sign of its own; one that a sentence runs on from is found in it. */
function hideText(text: string, { aliases, hide }: Hider): string {
  return splitAt(text, calls, hide, (_, name) => {
    const alias = aliases.get(name);
    return alias && `@${alias}`;
  });
}

function hideQuoted(text: string, { aliases, hide }: Hider): string {
  return splitAt(text, quoted, hide, (found, name) => found.replace(name, () => aliases.get(name) ?? name));
}

type Replace = (found: string, name: string) => string | undefined;

/** Replaces what a pattern finds in one way, unless that gives nothing, and what lies between in another. */
function splitAt(text: string, pattern: RegExp, between: (text: string) => string, replace: Replace): string {
  let done = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const instead = replace(match[0], match[1] ?? '');
    if (instead === undefined) continue;
    done += between(text.slice(from, match.index)) + instead;
    from = match.index + match[0].length;
  }
  return done + between(text.slice(from));
}

function hideAddress(address: string, { hide }: Hider): string {
  const readable = decode(address);
  return hide(readable) === readable ? address : (origin.exec(address)?.[0] ?? '');
}

/** Matches https://example.com and www.example.com at the beginning of an address. */
const origin = /^(?:https?:\/\/)?[^/?#]*/i;

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
