import { chatId, type Problem } from '../../core/index.ts';
import type { Redaction } from './redaction.ts';
import { settingsName } from './settings.ts';
import type { ChatInput, Input } from './types.ts';

/** Takes out of titles, ids and owners' names what the rules say; the messages follow when they are read. */
export function redactInput(input: Input, redaction: Redaction): void {
  const { redactor } = redaction;
  input.redaction = redaction;
  if (input.title !== undefined) input.title = redactor.text(input.title);
  for (const chat of input.chats) {
    chat.redactor = redactor;
    chat.title = redactor.text(chat.title);
    if (chat.me !== undefined) chat.me = redactor.speaker(chat.me);
    redactId(chat, input);
    redactFormer(chat, input);
  }
}

/** A folder's name is in every address of its chat. */
function redactId(chat: ChatInput, { chats, problems, redaction }: Input): void {
  const wanted = chatId(redaction?.redactor.text(chat.id) ?? chat.id);
  if (wanted === chat.id) return;
  let id = wanted;
  for (let number = 2; chats.some((other) => other.id === id); number++) id = `${wanted}-${number}`;
  chat.redactedIds = [chat.id];
  chat.id = id;
  problems.push({ code: 'redaction-chat', file: chat.files[0]?.file ?? '', line: 0, args: { id } });
}

/** The page that leads on from an old id would have it in its path. */
function redactFormer(chat: ChatInput, { problems, redaction }: Input): void {
  const dropped = chat.formerly?.filter((former) => redaction?.redactor.text(former) !== former) ?? [];
  if (dropped.length === 0) return;
  chat.formerly = chat.formerly?.filter((former) => !dropped.includes(former));
  chat.redactedIds = [...(chat.redactedIds ?? []), ...dropped];
  problems.push({
    code: 'redaction-former',
    file: settingsName,
    line: 0,
    args: { id: chat.id, count: dropped.length },
  });
}

/** A problem without what it quotes from a log: what is printed may end up where everybody reads it. */
export function withoutQuotes(problem: Problem): Problem {
  return problem.args && 'value' in problem.args ? { ...problem, args: { ...problem.args, value: '…' } } : problem;
}

/** A problem without quotes, and without names of files and folders that the rules find something in. */
export function redactProblem(problem: Problem, { redactor }: Redaction): Problem {
  const { args, ...rest } = withoutQuotes(problem);
  const clean = Object.entries(args ?? {}).map(([key, value]) => {
    return [key, typeof value === 'string' ? redactor.text(value) : value] as const;
  });
  return { ...rest, file: redactor.text(problem.file), ...(args && { args: Object.fromEntries(clean) }) };
}
