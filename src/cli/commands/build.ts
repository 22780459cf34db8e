import { usage } from '../args.ts';
import { buildSite, type SiteRequest } from '../build-site.ts';
import { CommandError, type Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { reportRedactions } from '../output/redactions.ts';
import { words } from '../words.ts';

export type BuildOptions = {
  out?: string;
  url?: string;
  report?: string;
  'inline-pictures'?: boolean;
  precompress?: boolean;
} & Pick<SiteRequest, 'page' | 'fonts' | 'code' | 'startThread'>;

export async function runBuild(paths: readonly string[], options: BuildOptions, io: Io): Promise<void> {
  const say = words[io.language];
  const { out } = options;
  if (options['inline-pictures']) throw usage(say.onlySingle, 'build', io.language);
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  if (!out) throw new CommandError(say.noOut, 2);
  const built = await buildSite({ ...options, paths, out, io });
  const { chats, problems, changed, files, unlisted, redaction } = built;
  printProblems(problems, io);
  await reportRedactions(redaction, options.report, io);
  if (chats.length === 0) throw new CommandError(say.nothing, 1);
  const messages = chats.reduce((sum, { count }) => sum + count, 0);
  const days = chats.reduce((sum, { counts }) => sum + counts.length, 0);
  await io.out(`${say.built({ chats: chats.length, messages, days, changed, files })}\n`);
  if (unlisted) await io.out(`${say.noUrl}\n`);
}
