// Longer than other files: an address is read and written by one table, side by side.
import { type DatedId, formatDatedId, parseDatedId } from './dated-id.ts';
import { parseDay } from './days.ts';
import { parseId } from './ids.ts';
import { isKind } from './kinds.ts';
import type { Kind } from './model.ts';

/** What is shown: speakers by raw name (all, where `only` is empty) less `except`, and kinds (all, where empty). */
export type Filter = {
  only: string[];
  except: string[];
  kinds: Kind[];
  /** So many messages before and after each, too: 1 to 99; none where absent. */
  context?: number;
};

/** All of a chat. */
export const noFilter: Filter = { only: [], except: [], kinds: [] };

/**
 * Where one is: a day, a message of it, or a range that begins there. `to` needs an `id`.
 * `lost`: a message was meant, but its id is none that a message can have.
 */
export type Near = { date: string; id?: string; to?: DatedId; lost?: true };

const panels = ['chats', 'people', 'help', 'date', 'search', 'talks'] as const;

/** What can stand open beside the timeline, or over it. */
export type Panel = (typeof panels)[number];

/** What stands open, each under its key in the address; independent of where one is and of what is shown. */
export type Show = {
  panel?: Panel | undefined;
  /** What is searched for, as it was typed. */
  q?: string | undefined;
  /** The person whose page it is, by one of the names. */
  person?: string | undefined;
  /** The talk that is read, by its first message: '2018-01-02.200000'. */
  talk?: string | undefined;
  /** What the calendar shows: a year, a month, or a day ('2018', '2018-01', '2018-01-02'). */
  date?: string | undefined;
  /** Where: in all chats, rather than in the one that is open. */
  scope?: 'all' | undefined;
  /** How what was found is listed, rather than newest first. */
  order?: 'oldest' | undefined;
} & ListWish;

const sorts = ['recent', 'early', 'name', 'oldest'] as const;

/** What the list of a panel is asked for; it goes with that panel. */
type ListWish = {
  /** What was typed. */
  find?: string | undefined;
  /** What names seem to say of people. */
  company?: string | undefined;
  field?: string | undefined;
  city?: string | undefined;
  /** People of all chats, rather than of the one that is open. */
  people?: 'all' | undefined;
  /** In which order, rather than people by messages and talks newest first. */
  sort?: (typeof sorts)[number] | undefined;
};

/** An address, taken apart. `near` needs a `chat`. */
export type Link = { chat?: string; near?: Near; filter: Filter; show: Show };

/**
 * Reads an address: the path relative to the site's root, '?query' and '#fragment', such as
 * `prodarch/2018-01-02/?speaker=x#103250`, or `#/prodarch/2018-01-02/103250?speaker=x` where there is one document.
 * What is foreign or malformed is ignored; nothing throws.
 */
export function parseLink(address: string): Link {
  const [beforeFragment, fragment = ''] = splitOnce(address, '#');
  const [path, query = ''] = splitOnce(beforeFragment, '?');
  if (!fragment.startsWith('/')) return readPlace(path.split('/'), decode(fragment) ?? '', parseQuery(query));
  const [place, ownQuery] = splitOnce(fragment, '?');
  const [chat = '', date = '', target = ''] = place.slice(1).split('/');
  return readPlace([chat, date], decode(target) ?? '', parseQuery(ownQuery ?? query));
}

/**
 * Writes an address relative to the site's root: 'path' for a site of pages, 'hash' where there is one document.
 * In the latter everything is in the fragment, since a page on file:// may change nothing else of its address.
 */
export function formatLink(link: Link, form: 'path' | 'hash'): string {
  const near = link.chat === undefined ? undefined : link.near;
  const chat = link.chat === undefined ? '' : `${encode(link.chat)}/`;
  const place = chat + (near ? `${near.date}/` : '');
  const query = formatQuery(link);
  const target = near ? formatTarget(near) : '';
  if (form === 'hash') return `#/${place}${target}${query}`;
  return `${place}${query}${target && `#${target}`}`;
}

function readPlace(segments: string[], target: string, query: Pick<Link, 'filter' | 'show'>): Link {
  const [chatSegment = '', date = ''] = segments.filter((segment) => !emptySegments.has(segment));
  const chat = decode(chatSegment);
  if (!chat) return query;
  if (parseDay(date) === undefined) return { chat, ...query };
  return { chat, near: parseTarget(date, target), ...query };
}

/** Segments that lead nowhere else. */
const emptySegments = new Set(['', '.', '..', 'index.html']);

/** Matches 999999, 103250-K3F9; not wechat_redirect, not 2. */
const meantPattern = /^\d{6}/;

function parseTarget(date: string, target: string): Near {
  const [id, end] = splitOnce(target, '..');
  if (parseId(id) === null) return meantPattern.test(id) ? { date, lost: true } : { date };
  if (end === undefined) return { date, id };
  // Matches 2018-01-02.103250: the end of a range on another day.
  const to = parseDatedId(end) ?? { date, id: end };
  return parseId(to.id) !== null ? { date, id, to } : { date, id };
}

function formatTarget({ date, id, to }: Near): string {
  if (id === undefined) return '';
  if (to === undefined) return id;
  return `${id}..${to.date === date ? to.id : formatDatedId(to)}`;
}

/** How each key of what stands open is read; undefined where its value cannot be meant. */
const readers: { [Key in keyof Show]-?: (value: string) => Show[Key] } = {
  panel: (value) => panels.find((panel) => panel === value),
  q: (value) => value || undefined,
  person: (value) => value || undefined,
  talk: (value) => (parseDatedId(value) ? value : undefined),
  date: (value) => (isPeriod(value) ? value : undefined),
  scope: (value) => (value === 'all' ? value : undefined),
  order: (value) => (value === 'oldest' ? value : undefined),
  find: (value) => value || undefined,
  company: (value) => value || undefined,
  field: (value) => value || undefined,
  city: (value) => value || undefined,
  people: (value) => (value === 'all' ? value : undefined),
  sort: (value) => sorts.find((sort) => sort === value),
};

const showKeys = Object.keys(readers) as (keyof Show)[];

/** Whether it is a year, a month or a day: '2018', '2018-01', '2018-01-02'; not '2018-1'. */
function isPeriod(value: string): boolean {
  return parseDay(value + ({ 4: '-01-01', 7: '-01' }[value.length] ?? '')) !== undefined;
}

function parseQuery(query: string): Pick<Link, 'filter' | 'show'> {
  const show: Show = {};
  const only = new Set<string>();
  const except = new Set<string>();
  const kinds = new Set<Kind>();
  let context: number | undefined;
  for (const pair of query.split('&')) {
    const [key, rawValue = ''] = splitOnce(pair, '=');
    const value = decode(rawValue.replaceAll('+', ' '));
    if (value === undefined) continue;
    if (key === 'speaker') only.add(value);
    if (key === 'except') except.add(value);
    for (const name of showKeys) if (key === name) Object.assign(show, { [name]: readers[name](value) ?? show[name] });
    if (key === 'kind') for (const kind of value.split(',')) if (isKind(kind)) kinds.add(kind);
    if (key === 'context' && contextPattern.test(value)) context = Number(value);
  }
  const filter = { only: [...only], except: [...except], kinds: [...kinds], ...(context && { context }) };
  return { filter, show };
}

/** Matches 1, 20, 99; not 0, 05, 100. */
const contextPattern = /^[1-9]\d?$/;

function formatQuery({ filter: { only, except, kinds, context }, show }: Link): string {
  const pairs = [
    ...only.map((name) => `speaker=${encode(name)}`),
    ...except.map((name) => `except=${encode(name)}`),
    ...(kinds.length > 0 ? [`kind=${kinds.join(',')}`] : []),
    ...(context ? [`context=${context}`] : []),
    ...showKeys.flatMap((key) => {
      const value = show[key];
      return value === undefined ? [] : [`${key}=${encode(value)}`];
    }),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function splitOnce(text: string, separator: string): [before: string, after?: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(halfPair, '\u{fffd}'));
  } catch {
    return undefined;
  }
}

/** Half of a surrogate pair has no form in a url: encodeURIComponent would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(halfPair, '\u{fffd}'));
}

const halfPair = /\p{Cs}/gu;
