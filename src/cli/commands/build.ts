import { buildSite } from '../build-site.ts';
import { CommandError, type Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { words } from '../words.ts';

export type BuildOptions = { out: string | undefined; url: string | undefined; page: string };

export async function runBuild(paths: readonly string[], { out, url, page }: BuildOptions, io: Io): Promise<void> {
  const say = words[io.language];
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  if (out === undefined) throw new CommandError(say.noOut, 2);
  const { chats, problems, changed, files, unlisted } = await buildSite({ paths, out, url, page, io });
  printProblems(problems, io);
  if (chats.length === 0) throw new CommandError(say.nothing, 1);
  const messages = chats.reduce((sum, { count }) => sum + count, 0);
  const days = chats.reduce((sum, { counts }) => sum + counts.length, 0);
  await io.out(`${say.built({ chats: chats.length, messages, days, changed, files })}\n`);
  if (unlisted) await io.out(`${say.noUrl}\n`);
}
