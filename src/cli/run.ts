import { type Arguments, type Options, readArguments, usage } from './args.ts';
import { runAliases } from './commands/aliases.ts';
import { runBuild } from './commands/build.ts';
import { runBuildSingle } from './commands/build-single.ts';
import { type CheckOptions, runCheck } from './commands/check.ts';
import { runParse } from './commands/parse.ts';
import { runServe, type Serving } from './commands/serve.ts';
import type { StartThread } from './days/day-maker.ts';
import { parseSiteUrl } from './input/site-url.ts';
import { CommandError, Interrupted, type Io, PipeClosed } from './io.ts';
import { words } from './words.ts';

export type Surroundings = {
  io: Omit<Io, 'language'>;
  /** The folder of the built page. */
  page: string;
  /** The folder of the font for preview pictures (preview/font.ts). */
  fonts: string;
  /** The page as one file. */
  single: string;
  version: string;
  /** Tells this program, and what it runs on, from any other (build-site.ts). */
  code(): string;
  /** Called by what takes long and can stop in good order; until then a signal ends the process at once. */
  stopSignal(): AbortSignal;
  /** Called with what is being served; the command is over when it resolves. */
  untilStopped(serving: Serving): Promise<void>;
  /** Starts another thread of the program for a large build; without it all is done in one. */
  startThread?: StartThread;
};

/**
 * Runs a command line and gives its exit code: 0 done, even with problems; 1 nothing could be made, or a check failed;
 * 2 the command was wrong.
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  let io: Io = { ...surroundings.io, language: 'zh' };
  try {
    const wanted = readArguments(argv);
    io = { ...io, language: wanted.language };
    return await runWanted(wanted, surroundings, io);
  } catch (error) {
    if (error instanceof PipeClosed) return 0;
    if (error instanceof CommandError) {
      io.err(`${error.message}\n`);
      return error.exitCode;
    }
    if (error instanceof Interrupted) {
      io.err(`${words[io.language].interrupted}\n`);
      return 130;
    }
    if (!isSystemError(error)) throw error;
    const { code = '', path = '' } = error;
    const say = words[io.language];
    io.err(`${say.failed(path, say.systemReasons[code] ?? ` ${code || error.message}`)}\n`);
    return 1;
  }
}

async function runWanted(
  wanted: Arguments,
  { page, fonts, single, version, code, stopSignal, untilStopped, startThread }: Surroundings,
  io: Io,
): Promise<number> {
  switch (wanted.want) {
    case 'help':
      await io.out(words[io.language][wanted.command ?? 'help']);
      return 0;
    case 'version':
      await io.out(`${version}\n`);
      return 0;
    case 'build':
      io.signal = stopSignal();
      if (wanted.options.single) await runBuildSingle(wanted.paths, { ...wanted.options, template: single }, io);
      else {
        const url = readUrl(wanted.options.url, io);
        await runBuild(wanted.paths, { ...wanted.options, url, page, fonts, code, startThread }, io);
      }
      return 0;
    case 'parse':
      await runParse(wanted.paths, { parts: wanted.options.parts === true }, io);
      return 0;
    case 'aliases':
      await runAliases(wanted.paths, io);
      return 0;
    case 'check':
      return (await runCheck(wanted.paths, checkOptions(wanted.options), io)) ? 0 : 1;
    case 'serve': {
      io.signal = stopSignal();
      const { port = '4173', host = '127.0.0.1' } = wanted.options;
      const serving = await runServe(
        wanted.paths,
        { port: readPort(port, io), host, page, fonts, code, startThread },
        io,
      );
      await untilStopped(serving);
      return 0;
    }
  }
}

function checkOptions({ against, all = false, json = false }: Options): CheckOptions {
  return { against, all, json };
}

function readPort(text: string, io: Io): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw usage(words[io.language].badPort(text), 'serve', io.language);
}

function readUrl(text: string | undefined, io: Io): string | undefined {
  const url = text === undefined ? undefined : parseSiteUrl(text);
  if (text !== undefined && url === undefined) throw usage(words[io.language].badUrl(text), 'build', io.language);
  return url;
}

/** A full disk, a folder that may not be written: the user's to mend, as against a mistake of ours. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
