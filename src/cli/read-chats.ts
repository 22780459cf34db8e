import type { Alias, Entry } from '../core/index.ts';
import { type ChatReading, readChat } from './input/read-chat.ts';
import { keepMost, type ReadLogs } from './input/read-log.ts';
import type { ChatInput, Input } from './input/types.ts';
import type { Io } from './io.ts';
import { createProgress } from './output/progress.ts';
import { words } from './words.ts';

/** A chat that was read, and its messages in order of time; there are some. */
export type ReadChat = {
  chat: ChatInput;
  entries: Entry[];
  /** What the keeper says of names. */
  aliases: readonly Alias[];
  /** So large a share of it is written now, for the progress. */
  onWritten(share: number): void;
};

/** Reads the chats of an input one after the other, those with messages; what is odd is added to the input's problems. */
export async function* readChats(input: Input, io: Io, read?: ReadLogs): AsyncGenerator<ReadChat> {
  // Reading is one half of the work, writing the other; a log too large to keep is read twice.
  const sizes = input.chats.map(({ files }) => {
    const size = files.reduce((sum, each) => sum + each.size, 0);
    return { size, work: files.reduce((sum, each) => sum + (each.size > keepMost ? 2 : 1) * each.size, size) };
  });
  const say = words[io.language];
  const progress = createProgress(
    io,
    sizes.reduce((sum, { work }) => sum + work, 0),
    say.reading,
  );
  let done = 0;
  try {
    for (const [index, chat] of input.chats.entries()) {
      const { size, work } = sizes[index]!;
      const entries = await readEntries(input, await readChat(chat, progress.add, read));
      const onWritten = (share: number) => progress.add(share * size, say.writing);
      if (entries.length > 0) yield { chat, entries, aliases: input.aliases.list, onWritten };
      done += work;
      progress.reach(done);
    }
  } finally {
    progress.stop();
  }
  input.problems.push(...(input.redaction?.problems() ?? []), ...input.aliases.unused());
}

async function readEntries({ problems, aliases }: Input, reading: ChatReading): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const piece of reading.entries()) for (const entry of piece) entries.push(entry);
  for (const problem of reading.problems) problems.push(problem);
  aliases.meet(reading.speakers);
  return entries;
}
