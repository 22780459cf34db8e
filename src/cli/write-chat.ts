import { readFile } from 'node:fs/promises';
import { buildSearchIndex } from '../core/index.ts';
import { createRunCutter } from './days/cut-runs.ts';
import type { DayMaker, DaysReport } from './days/types.ts';
import { hashFile } from './hash-file.ts';
import type { Picture } from './input/pictures.ts';
import type { WrittenChat } from './output/lists/write-lists.ts';
import type { SiteWriter } from './output/site-writer.ts';
import { summariseChat } from './output/summary.ts';
import { buildFiles, type ReadChat } from './read-chats.ts';

export type ChatOutput = {
  writer: SiteWriter;
  days: DayMaker;
  /** The keeper's pictures that the chat shows. */
  pictures: Iterable<Picture>;
};

/**
 * Writes a chat's data files, and hands its days over as soon as their shards are there. `done` resolves once the days are
 * made: meanwhile the next chat can be read.
 */
export async function writeChat(read: ReadChat, output: ChatOutput): Promise<{ done: Promise<WrittenChat> }> {
  const { chat, entries, onWritten } = read;
  const { writer, days, pictures } = output;
  const { id, title, me, noindex } = chat;
  for (const { path, source } of pictures) await writer.write(path, await readFile(source));
  const cut = createRunCutter({ id, title, ...(me !== undefined && { me }), count: entries.length, noindex }, entries);
  const reports: Promise<DaysReport>[] = [];
  const files = buildFiles(read);
  let next = files.next();
  for (; !next.done; next = files.next()) {
    await writer.write(next.value.path, next.value.text);
    const run = cut(next.value);
    if (!run) continue;
    await days.ready();
    const made = days.make(run).then((report) => {
      writer.count(report);
      onWritten(report.days.reduce((sum, { count }) => sum + count, 0) / entries.length);
      return report;
    });
    made.catch(() => {});
    reports.push(made);
  }
  const entry = { ...next.value, search: await writeSearchIndex(read, writer) };
  const summarise = summariseChat(chat, entries);
  const done = Promise.all(reports).then((all): WrittenChat => {
    return { entry, summary: summarise(all.flatMap((report) => report.days)), noindex };
  });
  done.catch(() => {});
  return { done };
}

/** The files of the chat's search index; gives the hash in the name of its head. */
async function writeSearchIndex({ chat, entries }: ReadChat, writer: SiteWriter): Promise<string> {
  const files = buildSearchIndex(chat.id, entries, hashFile);
  let next = files.next();
  for (; !next.done; next = files.next()) await writer.write(next.value.path, next.value.content);
  return next.value;
}
