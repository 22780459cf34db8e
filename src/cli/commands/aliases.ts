import {
  type AliasSuggestion,
  createNameFacts,
  createPersons,
  type Entry,
  gatherNames,
  type OwnerSuggestion,
  suggestAliases,
  suggestOwners,
} from '../../core/index.ts';
import { readInput } from '../input/input.ts';
import { readChat } from '../input/read-chat.ts';
import type { ChatInput, Input } from '../input/types.ts';
import { CommandError, type Io } from '../io.ts';
import { createProgress } from '../output/progress.ts';
import { words } from '../words.ts';

/** Writes which names seem to be one person's as a piece of liaoji.json to stdout, and the reason for each to stderr. */
export async function runAliases(paths: readonly string[], io: Io): Promise<void> {
  const say = words[io.language];
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  const input = await readInput(paths, { language: io.language });
  const facts = createNameFacts();
  const total = input.chats.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = createProgress(io, total, say.reading);
  for (const chat of input.chats) gatherNames(facts, chat.id, await readEntries(chat, progress.add));
  progress.stop();
  if (facts.counts.size === 0) throw new CommandError(say.nothing, 1);
  const all = suggestAliases(facts, createPersons(input.aliases.list));
  const isHidden = hiddenBy(input);
  const shown = all.filter(({ label, names }) => ![label, ...names].some(isHidden));
  const owners = suggestOwners(facts).filter(({ chat, name }) => !hasOwner(input, chat) && !isHidden(name));
  for (const suggestion of shown) tellReasons(suggestion, io);
  for (const { chat, name, count } of owners) io.err(`${say.suggested.owner(chat, name, count)}\n`);
  warnOfHidden(all, isHidden, io);
  await io.out(formatSettings(shown, owners));
  io.err(
    `${say.suggested.done(
      shown.length,
      shown.reduce((sum, { names }) => sum + names.length, 0),
    )}\n`,
  );
}

/** As the logs have them: names that are redacted are told to the keeper only where they would leak. */
async function readEntries(chat: ChatInput, onBytes: (count: number) => void): Promise<Entry[]> {
  const { redactor: _, ...open } = chat;
  const entries: Entry[] = [];
  for await (const piece of (await readChat(open, onBytes)).entries()) for (const entry of piece) entries.push(entry);
  return entries;
}

function hiddenBy({ redaction }: Input): (name: string) => boolean {
  const redactor = redaction?.redactor;
  return (name) => redactor !== undefined && redactor.speaker(name) !== name;
}

function hasOwner({ chats }: Input, id: string): boolean {
  return chats.find((chat) => chat.id === id)?.me !== undefined;
}

function tellReasons({ label, reasons }: AliasSuggestion, io: Io): void {
  const say = words[io.language].suggested;
  io.err(`${label}\n`);
  for (const reason of reasons) {
    const [one, other] = reason.names;
    const why = reason.rule === 'phones' ? say.phones(reason.count) : say[reason.rule](reason.part);
    io.err(`  ${say.pair(one, other)}${why}\n`);
  }
}

/** A name that is redacted, and another of the same person that is not, tell whom the pseudonym hides. */
function warnOfHidden(all: readonly AliasSuggestion[], isHidden: (name: string) => boolean, io: Io): void {
  const say = words[io.language].suggested;
  for (const { reasons } of all) {
    const everybody = [...new Set(reasons.flatMap(({ names }) => names))];
    const hidden = everybody.find(isHidden);
    const open = everybody.filter((name) => !isHidden(name));
    if (hidden !== undefined && open.length > 0) io.err(`${say.leak(hidden, open)}\n`);
  }
}

function formatSettings(suggestions: readonly AliasSuggestion[], owners: readonly OwnerSuggestion[]): string {
  const aliases = Object.fromEntries(suggestions.map(({ label, names }) => [label, names]));
  const chats = Object.fromEntries(owners.map(({ chat, name }) => [chat, { me: name }]));
  const lines = Object.entries(aliases).map(([label, names]) => `    ${JSON.stringify(label)}: ${formatList(names)}`);
  const parts = [`  "aliases": {${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}}`];
  if (owners.length > 0) parts.push(`  "chats": ${JSON.stringify(chats, null, 2).replaceAll('\n', '\n  ')}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function formatList(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
}
