import {
  createNameSet,
  formatProblem,
  type Message,
  type NameSet,
  type Problem,
  parseParts,
  toMessages,
} from '../../core/index.ts';
import type { Aliases } from '../input/aliases.ts';
import { readInput } from '../input/input.ts';
import { readChat } from '../input/read-chat.ts';
import { redactProblem } from '../input/redact-input.ts';
import type { ChatInput } from '../input/types.ts';
import { CommandError, type Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { createProgress, type Progress } from '../output/progress.ts';
import { reportRedactions } from '../output/redactions.ts';
import { words } from '../words.ts';

/** Writes `{ chats: [{ id, title, messages }], problems }` piece by piece, one message a line. */
export async function runParse(paths: readonly string[], { parts }: { parts: boolean }, io: Io): Promise<void> {
  const say = words[io.language];
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  const { chats, problems, redaction, aliases } = await readInput(paths, { language: io.language });
  const total = chats.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = createProgress(io, total, say.reading);
  let count = 0;
  await io.out('{"chats":[');
  for (const [index, chat] of chats.entries()) {
    await io.out(index === 0 ? '\n' : ',\n');
    count += await writeChat(chat, { parts, problems, aliases, progress }, io);
  }
  progress.stop();
  problems.push(...(redaction?.problems() ?? []), ...aliases.unused());
  const shown = redaction ? problems.map((problem) => redactProblem(problem, redaction)) : problems;
  await io.out(`\n],"problems":[${shown.map((problem) => `\n${formatEntry(problem, io)}`).join(',')}\n]}\n`);
  printProblems(problems, io);
  await reportRedactions(redaction, undefined, io);
  if (count === 0) throw new CommandError(say.nothing, 1);
}

type Writing = { parts: boolean; problems: Problem[]; aliases: Aliases; progress: Progress };

async function writeChat(chat: ChatInput, { parts, problems, aliases, progress }: Writing, io: Io): Promise<number> {
  const reading = await readChat(chat, progress.add);
  const names = parts ? createNameSet(reading.speakers) : undefined;
  let count = 0;
  await io.out(`{"id":${JSON.stringify(chat.id)},"title":${JSON.stringify(chat.title)},"messages":[`);
  for await (const entries of reading.entries()) {
    const lines = toMessages(entries).map((message) => formatMessage(message, names));
    if (lines.length > 0) await io.out(`${count === 0 ? '' : ','}\n${lines.join(',\n')}`);
    count += lines.length;
  }
  await io.out('\n]}');
  for (const problem of reading.problems) problems.push(problem);
  aliases.meet(reading.speakers);
  return count;
}

/** In this order of keys, whatever the reader's. */
function formatMessage(message: Message, names: NameSet | undefined): string {
  const { id, at, speaker, kind, text, title, href, src, width, height, twin, redacted } = message;
  const parts = names && parseParts(text, names);
  return JSON.stringify({ id, at, speaker, kind, text, title, href, src, width, height, twin, redacted, parts });
}

function formatEntry(problem: Problem, io: Io): string {
  const { code, file, line } = problem;
  return JSON.stringify({ code, file, line, text: formatProblem(problem, io.language) });
}
