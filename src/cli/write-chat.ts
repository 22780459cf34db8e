import { readFile } from 'node:fs/promises';
import type { ChatEntry } from '../core/index.ts';
import { buildShards, bytesOfPictures, tellChatToSite } from './chat-files.ts';
import { createRunCutter } from './days/cut-runs.ts';
import type { DayMaker, DaysReport } from './days/types.ts';
import type { Picture } from './input/pictures.ts';
import { toldKey } from './ledger/keys.ts';
import { formatLedger, type Ledger, readLedger } from './ledger/ledger.ts';
import { type FormerSite, openFormerAddresses } from './output/keep-addresses.ts';
import type { WrittenChat } from './output/lists/write-lists.ts';
import type { SiteWriter } from './output/site-writer.ts';
import { summariseChat } from './output/summary.ts';
import type { ReadChat } from './read-chats.ts';

export type ChatOutput = {
  writer: SiteWriter;
  days: DayMaker;
  /** The site before. */
  former: FormerSite;
  /** What all of the site is made with (ledger/keys.ts). */
  setup: string;
  /** The keeper's pictures that the chat shows. */
  pictures: Iterable<Picture>;
};

/** A chat that was written, and the text of its ledger. */
export type NotedChat = WrittenChat & { ledger: string };

/**
 * Writes a chat's data files, and hands its days over as soon as their shards are there. `done` resolves once the days are
 * made: meanwhile the next chat can be read.
 */
export async function writeChat(read: ReadChat, output: ChatOutput): Promise<{ done: Promise<NotedChat> }> {
  const { chat, entries } = read;
  const { writer, pictures, former, setup } = output;
  for (const { path, source } of pictures) await writer.write(path, await readFile(source));
  const ledger = await readLedger(former.root, chat.id, setup);
  const { entry, bytes, runs } = await writeShards(read, output, ledger);
  const told = await writeTold(read, { writer, key: toldKey(entry, read.aliases), known: ledger?.told });
  const size: ChatEntry['bytes'] = [bytes + told.told.bytes, bytesOfPictures(read)];
  const summarise = summariseChat(chat, entries);
  const done = Promise.all(runs).then((runs): NotedChat => {
    const days = runs.flatMap(([, days]) => days.map(({ summary }) => summary));
    return {
      entry: { ...entry, ...told.told.entry, bytes: size },
      summary: summarise(days),
      noindex: chat.noindex,
      ledger: formatLedger({ runs, told }, setup),
    };
  });
  done.catch(() => {});
  return { done };
}

type Written = { entry: ChatEntry; bytes: number; runs: Promise<Ledger['runs'][number]>[] };

async function writeShards(read: ReadChat, output: ChatOutput, ledger: Ledger | undefined): Promise<Written> {
  const { chat, entries, onWritten } = read;
  const { writer, days, former } = output;
  const { id, title, me, formerly, noindex } = chat;
  const cut = createRunCutter({ id, title, ...(me !== undefined && { me }), count: entries.length, noindex }, entries);
  const known = new Map(ledger?.runs);
  const runs: Written['runs'] = [];
  let bytes = 0;
  const shards = buildShards(read, openFormerAddresses([id, ...(formerly ?? [])], former));
  let next = await shards.next();
  for (; !next.done; next = await shards.next()) {
    const { path, text } = next.value;
    bytes += Buffer.byteLength(text);
    await writer.write(path, text);
    const found = cut(next.value);
    if (!found) continue;
    const { run, key } = found;
    const onMade = (report: DaysReport): Ledger['runs'][number] => {
      writer.count(report);
      onWritten(report.days.reduce((sum, { summary }) => sum + summary.count, 0) / entries.length);
      return [key, report.days];
    };
    const made = days.make({ ...run, made: known.get(key) }).then(onMade);
    made.catch(() => {});
    runs.push(made);
  }
  return { entry: next.value, bytes, runs };
}

type TellOptions = { writer: SiteWriter; key: string; known: Ledger['told'] | undefined };

/** Writes what is told of the chat as a whole, unless the build before told the same and it still stands. */
async function writeTold(read: ReadChat, { writer, key, known }: TellOptions): Promise<Ledger['told']> {
  if (known?.key === key && (await writer.stand(known.paths))) return known;
  const paths: string[] = [];
  const files = tellChatToSite(read);
  let next = await files.next();
  for (; !next.done; next = await files.next()) {
    await writer.write(next.value.path, next.value.content);
    paths.push(next.value.path);
  }
  return { key, told: next.value, paths };
}
