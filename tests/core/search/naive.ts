import type { ChatSource, Clause, Entry, Query } from '../../../src/core/index.ts';
import { normaliseText } from '../../../src/core/index.ts';

/**
 * The law that every searcher is held to, written down as plainly as can be: all messages are looked at, one by one.
 * Gives 'chat position', in the order of the chats.
 */
export function naiveSearch(chats: readonly ChatSource[], { clauses }: Query): string[] {
  return chats.flatMap((chat) =>
    chat.entries.flatMap((entry, position) => (asks(clauses, chat, entry) ? [`${chat.id} ${position}`] : [])),
  );
}

const eithers = ['from', 'in', 'kind', 'has', 'on'];

function asks(clauses: readonly Clause[], chat: ChatSource, entry: Entry): boolean {
  const all = clauses.filter(({ field, not }) => not || !eithers.includes(field));
  const any = clauses.filter((clause) => !all.includes(clause));
  return (
    all.every((clause) => holds(clause, chat, entry) !== (clause.not ?? false)) &&
    eithers.every((field) => {
      const same = any.filter((clause) => clause.field === field);
      return same.length === 0 || same.some((clause) => holds(clause, chat, entry));
    })
  );
}

function holds({ field, value }: Clause, chat: ChatSource, { text, kind, speaker, date }: Entry): boolean {
  const said = kind === 'image' && text === '[图片]' ? '' : normaliseText(text);
  const sought = normaliseText(value);
  const has = (whole: string) => normaliseText(whole).includes(sought);
  if (field === 'text') return said.includes(sought);
  if (field === 'from')
    return has(speaker) || (speaker === '我' && has(chat.me ?? '')) || (speaker === chat.me && has('我'));
  if (field === 'in') return normaliseText(chat.id) === sought || has(chat.title);
  if (field === 'kind') return kind === value;
  if (field === 'has') return kind === value || (value === 'link' && said.includes('://'));
  const [from = '', to = from] = value.split('..');
  // Dates of any precision compare by their first characters.
  if (field === 'before') return date < from.padEnd(7, '-01').padEnd(10, '-01');
  if (field === 'after') return date.slice(0, to.length) > to;
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to;
}
