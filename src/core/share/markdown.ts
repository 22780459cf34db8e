import type { Message, Part } from '../model.ts';
import { minuteOf } from '../rows/dates.ts';
import { parseParts } from '../text/parts.ts';
import { beginsDay, type Excerpt, type ExcerptLine, type ExcerptWords, isNotice, textOf } from './excerpt.ts';
import { escapeMarkdown, escapeTarget } from './markdown-text.ts';
import { goesOn } from './quotation.ts';

/** Where a picture of the archive, or of another host, is for a reader elsewhere; '' where it is on this machine only. */
type Locate = (src: string) => string;

/**
 * An excerpt as Markdown: a block quote under the chat's title, which links to the original ('' for no link). It renders what
 * was said and nothing else; links are links, pictures are links to them, emoticons stay tokens.
 */
export function formatMarkdown(excerpt: Excerpt, link: string, { words, locate }: MarkdownOptions): string {
  const { title, lines } = excerpt;
  const heading = escapeMarkdown(title) || words.noName;
  const head = link === '' ? `**${heading}**` : `**[${heading}](${escapeTarget(link)})**`;
  const blocks: string[] = [];
  lines.forEach((line, index) => {
    const { message } = line;
    if (beginsDay(lines, index)) blocks.push(escapeMarkdown(words.day(message.at.slice(0, 10))));
    else if (!isNotice(message) && goesOn(message, lines[index - 1]?.message)) {
      blocks.push(body(line, { words, locate }));
      return;
    }
    if (isNotice(message)) blocks.push(escapeMarkdown(textOf(message, words)));
    else blocks.push(`${speakerOf(message, words)}\n${body(line, { words, locate })}`);
  });
  return `${head}\n\n${quote(blocks.join('\n\n'))}\n`;
}

type MarkdownOptions = { words: ExcerptWords; locate: Locate };

function speakerOf({ speaker, at }: Message, words: ExcerptWords): string {
  return `**${escapeMarkdown(speaker.replace(/\s+/g, ' ')) || words.noName}** ${minuteOf(at)}`;
}

/** Two blanks end a line within a paragraph; an empty line is a new paragraph. */
function quote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line, index, all) => (line === '' ? '>' : `> ${line}${all[index + 1] && !line.endsWith('  ') ? '  ' : ''}`))
    .join('\n');
}

function body({ message, names }: ExcerptLine, { words, locate }: MarkdownOptions): string {
  const { kind, src, href, title } = message;
  const where = kind === 'image' && src ? locate(src) : '';
  if (where !== '') return `[${escapeMarkdown(words.picture)}](${escapeTarget(where)})`;
  if (kind === 'link' && href)
    return `[${escapeMarkdown((title || href).replace(/\s+/g, ' '))}](${escapeTarget(href)})`;
  const parts = parseParts(message.text, names);
  return parts.length === 0 ? escapeMarkdown(textOf(message, words)) : formatParts(parts, words);
}

/** Neighbours that are plain are escaped together, or a list could begin between them. */
function formatParts(parts: readonly Part[], words: ExcerptWords): string {
  let markdown = '';
  let plain = '';
  const flush = () => {
    markdown += keepBlanks(plain);
    plain = '';
  };
  for (const part of parts) {
    if (part.kind !== 'url' && part.kind !== 'quote') plain += part.raw;
    else {
      flush();
      // A ! before a link would make it a picture.
      markdown = markdown.replace(/!$/, '\\!');
      markdown += part.kind === 'url' ? formatUrl(part) : formatQuote(part, words);
    }
  }
  flush();
  return markdown;
}

/** Escapes what stands beside a link: the blanks between them stay. */
function keepBlanks(text: string): string {
  const before = /^[^\S\n]/.test(text) ? ' ' : '';
  const after = text.trim() !== '' && /[^\S\n]$/.test(text) ? ' ' : '';
  return `${before}${escapeMarkdown(text)}${after}`;
}

function formatUrl({ raw, href }: Extract<Part, { kind: 'url' }>): string {
  return `[${escapeMarkdown(raw)}](${escapeTarget(href)})`;
}

function formatQuote({ name, parts }: Extract<Part, { kind: 'quote' }>, words: ExcerptWords): string {
  const quoted = formatParts(parts, words);
  return `${quote(`${escapeMarkdown(name)}${words.colon}${quoted}`)}\n\n`;
}
