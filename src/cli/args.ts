import { parseArgs } from 'node:util';
import type { Language } from '../core/index.ts';
import { CommandError } from './io.ts';
import { words } from './words.ts';

export type Command = 'build' | 'serve' | 'parse' | 'check' | 'aliases';

export type Arguments =
  | { want: 'help'; command?: Command; language: Language }
  | { want: 'version'; language: Language }
  | { want: Command; paths: string[]; options: Options; language: Language };

export type Options = {
  out?: string;
  single?: boolean;
  'inline-pictures'?: boolean;
  precompress?: boolean;
  url?: string;
  report?: string;
  port?: string;
  host?: string;
  parts?: boolean;
  against?: string;
  all?: boolean;
  json?: boolean;
};

const shared = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  version: { type: 'boolean' },
} as const;

/** A command left out does not compile. */
const options = {
  build: {
    out: { type: 'string', short: 'o' },
    single: { type: 'boolean' },
    'inline-pictures': { type: 'boolean' },
    precompress: { type: 'boolean' },
    url: { type: 'string' },
    report: { type: 'string' },
  },
  serve: { port: { type: 'string' }, host: { type: 'string' } },
  parse: { parts: { type: 'boolean' } },
  aliases: {},
  check: { against: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
} as const satisfies Record<Command, object>;

/** Reads the command line; throws a `CommandError` with exit code 2 where it cannot be meant. */
export function readArguments(argv: readonly string[]): Arguments {
  const language = findLanguage(argv);
  const command = argv.find((each, index) => !each.startsWith('-') && argv[index - 1] !== '--lang');
  if (command === undefined || !isCommand(command)) return readBare(argv, command, language);
  const rest = argv.filter((_, index) => index !== argv.indexOf(command));
  const { values, positionals } = parse(rest, { ...shared, ...options[command] }, { command, language });
  if (values.help) return { want: 'help', command, language };
  if (values.version) return { want: 'version', language };
  return { want: command, paths: positionals, options: values, language };
}

function readBare(argv: readonly string[], command: string | undefined, language: Language): Arguments {
  const say = words[language];
  if (command !== undefined) throw usage(say.unknownCommand(command), '', language);
  const { values } = parse(argv, shared, { command: '', language });
  if (values.help) return { want: 'help', language };
  if (values.version) return { want: 'version', language };
  throw usage(say.noCommand, '', language);
}

type Context = { command: Command | ''; language: Language };

type Known = Record<string, { type: 'string' | 'boolean'; short?: string }>;
type Parsed = { values: { help?: boolean; version?: boolean } & Options; positionals: string[] };

function parse(argv: readonly string[], known: Known, context: Context): Parsed {
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true }) as Parsed;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw usage(wordMistake(argv, known, words[context.language]), context.command, context.language);
  }
}

/** What is wrong with the first option that is none, or lacks its value, or has one: in our words, not in Node's. */
function wordMistake(argv: readonly string[], known: Known, say: (typeof words)[Language]): string {
  for (const [index, argument] of argv.entries()) {
    const [, name = '', value] = optionShape.exec(argument) ?? [];
    if (name === '') continue;
    const option = known[name.slice(2)] ?? Object.values(known).find(({ short }) => `-${short}` === name.slice(0, 2));
    if (!option) return say.unknownOption(name);
    if (option.type === 'boolean' && value !== undefined) return say.optionAlone(name);
    const next = value ?? argv[index + 1];
    if (option.type === 'string' && (next === undefined || next.startsWith('-'))) return say.optionEmpty(name);
  }
  return say.badArguments;
}

/** Matches --out, --out=site, -o; not -, not site. */
const optionShape = /^(--?[^-=][^=]*)(?:=(.*))?$/s;

export function usage(sentence: string, command: Command | '', language: Language): CommandError {
  return new CommandError(`${sentence}\n${words[language].seeHelp(command && `${command} `)}`, 2);
}

/** Before all else, so that even a complaint is in the right language. Never from the locale: same input, same bytes. */
function findLanguage(argv: readonly string[]): Language {
  const at = argv.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  if (at < 0) return 'zh';
  const value = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (value === 'zh' || value === 'en') return value;
  throw new CommandError(words.zh.badLanguage(value ?? ''), 2);
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(options, text);
}
