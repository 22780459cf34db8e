import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { chatId, isOffset, isSafePath, type Problem, type ProblemCode } from '../../core/index.ts';
import { type AliasSource, parseAliases } from './alias-settings.ts';
import { parseRedactions, type RedactionSettings } from './redaction-settings.ts';
import { parseSiteUrl } from './site-url.ts';

/** What a keeper says about a folder of logs, in its liaoji.json. */
export type Settings = {
  title?: string;
  offset?: string;
  /** The folder of pictures, relative to the liaoji.json. */
  pictures?: string;
  /** Where the site will be; `parseSiteUrl` reads it. */
  url?: string;
  /** Whether search engines are asked to leave the chats of this folder out. */
  noindex?: boolean;
  redactions?: RedactionSettings;
  aliases?: AliasSource[];
  chats: Map<string, { title?: string; me?: string; formerly?: string[]; noindex?: boolean }>;
};

export const settingsName = 'liaoji.json';

const fields = {
  title: v.string(),
  offset: v.pipe(v.string(), v.check(isOffset)),
  pictures: v.pipe(v.string(), v.check(isSafePath)),
  url: v.pipe(
    v.string(),
    v.check((text) => parseSiteUrl(text) !== undefined),
  ),
  noindex: v.boolean(),
  chats: v.custom<Record<string, unknown>>(isTable),
};
const chatFields = {
  title: v.string(),
  me: v.string(),
  noindex: v.boolean(),
  formerly: v.array(
    v.pipe(
      v.string(),
      v.check((id) => chatId(id) === id),
    ),
  ),
};

/**
 * What is wrong so that nothing may be made of the logs: what should have been redacted would not be. A slip in any key counts,
 * since it might have been `redactions`.
 */
export const fatalCodes: ReadonlySet<ProblemCode> = new Set([
  'settings-not-json',
  'settings-key',
  'redaction-value',
  'redaction-pattern',
  'redaction-address',
]);

/** Reads a liaoji.json. What is wrong in it is a problem, and as if it were not there. */
export async function readSettings(path: string, file: string): Promise<{ settings: Settings; problems: Problem[] }> {
  const problems: Problem[] = [];
  const settings: Settings = { chats: new Map() };
  const text = await readText(path);
  const value = parseJson(text);
  if (!isTable(value)) {
    problems.push({ code: 'settings-not-json', file, line: 0 });
    return { settings, problems };
  }
  const report = (code: 'settings-key' | 'settings-value', key: string) =>
    problems.push({ code, file, line: 0, args: { key } });
  const { redactions, aliases, ...others } = value;
  if (redactions !== undefined) {
    const parsed = parseRedactions(redactions);
    if (!Array.isArray(parsed)) settings.redactions = parsed;
    else for (const { code, ...args } of parsed) problems.push({ code, file, line: 0, args });
  }
  if (aliases !== undefined) {
    const parsed = parseAliases(aliases, { file, text });
    settings.aliases = parsed.aliases;
    problems.push(...parsed.problems);
  }
  const { chats, ...rest } = readFields(others, { fields, prefix: '', report });
  Object.assign(settings, rest);
  for (const [id, chat] of Object.entries(isTable(chats) ? chats : {})) {
    if (isTable(chat)) settings.chats.set(id, readFields(chat, { fields: chatFields, prefix: `chats.${id}.`, report }));
    else report('settings-value', `chats.${id}`);
  }
  return { settings, problems };
}

type Reading = {
  fields: Record<string, v.GenericSchema>;
  prefix: string;
  report: (code: 'settings-key' | 'settings-value', key: string) => void;
};

function readFields(table: Record<string, unknown>, { fields, prefix, report }: Reading): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(table)) {
    const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!schema) report('settings-key', prefix + key);
    else if (v.is(schema, value)) read[key] = value;
    else report('settings-value', prefix + key);
  }
  return read;
}

/** '' where it cannot be read. */
async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).replace(/^\ufeff/, '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
