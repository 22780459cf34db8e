import type { Message } from '../model.ts';
import { minuteOf } from '../rows/dates.ts';
import { parseParts } from '../text/parts.ts';
import { beginsDay, type Excerpt, type ExcerptLine, type ExcerptWords, isNotice, textOf } from './excerpt.ts';

/**
 * An excerpt as plain text: the chat's title, days, names with times, what was said, and at the end the link, on a line of its
 * own ('' for none). Emoticons stay tokens, which WeChat draws when the text is pasted there.
 */
export function formatQuotation({ title, lines }: Excerpt, link: string, words: ExcerptWords): string {
  const blocks = [title];
  lines.forEach((line, index) => {
    const { message } = line;
    const day = beginsDay(lines, index) ? [words.day(message.at.slice(0, 10))] : [];
    if (isNotice(message)) blocks.push(...day, textOf(message, words));
    else if (day.length === 0 && goesOn(message, lines[index - 1]?.message))
      blocks.push(`${blocks.pop()}\n${said(line, words)}`);
    else blocks.push(...day, `${message.speaker || words.noName} ${minuteOf(message.at)}\n${said(line, words)}`);
  });
  return [...blocks, ...(link === '' ? [] : [link])].join('\n\n');
}

/** Whether a message needs no name of its own: the same speaker in the same minute. */
export function goesOn(message: Message, before: Message | undefined): boolean {
  return (
    before !== undefined &&
    !isNotice(before) &&
    before.speaker === message.speaker &&
    before.at.slice(0, 16) === message.at.slice(0, 16)
  );
}

/** What was said, the quote that it answers on a line of its own. */
function said({ message, names }: ExcerptLine, words: ExcerptWords): string {
  const [first, ...rest] = parseParts(message.text, names);
  if (first?.kind !== 'quote') return textOf(message, words);
  const quoted = first.parts.map(({ raw }) => raw).join('');
  const reply = rest.map(({ raw }) => raw).join('');
  return `「${first.name}${words.colon}${quoted}」\n${reply}`;
}
