import { usage } from '../args.ts';
import { buildSingle, singleLimits } from '../build-single.ts';
import { CommandError, type Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { reportRedactions } from '../output/redactions.ts';
import { formatSize } from '../output/size.ts';
import { words } from '../words.ts';

export type BuildSingleOptions = {
  out?: string;
  report?: string;
  'inline-pictures'?: boolean;
  precompress?: boolean;
  url?: string;
  template: string;
};

export async function runBuildSingle(paths: readonly string[], options: BuildSingleOptions, io: Io): Promise<void> {
  const say = words[io.language];
  const { out, template } = options;
  for (const option of ['precompress', 'url'] as const) {
    if (options[option] !== undefined) throw usage(say.notSingle(`--${option}`), 'build', io.language);
  }
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  if (!out) throw new CommandError(say.noOutFile, 2);
  if (!/\.html?$/i.test(out)) throw usage(say.notHtml(out), 'build', io.language);
  const inlinePictures = options['inline-pictures'] === true;
  const { chats, problems, bytes, left, redaction } = await buildSingle({
    ...options,
    paths,
    out,
    template,
    inlinePictures,
    io,
  });
  printProblems(problems, io);
  await reportRedactions(redaction, options.report, io);
  if (chats.length === 0) throw new CommandError(say.nothing, 1);
  if (left.pictures > 0) io.err(`${say.picturesLeft(left.pictures, formatSize(left.bytes))}\n`);
  if (bytes > singleLimits.warn) io.err(`${say.large(formatSize(bytes), formatSize(singleLimits.warn))}\n`);
  const messages = chats.reduce((sum, { count }) => sum + count, 0);
  const days = chats.reduce((sum, { counts }) => sum + counts.length, 0);
  await io.out(`${say.builtSingle({ chats: chats.length, messages, days, size: formatSize(bytes) })}\n`);
}
