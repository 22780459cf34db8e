import type { ChatEntry } from '../archive/types.ts';
import type { Kind } from '../model.ts';
import { spanOf } from './date-span.ts';
import { normaliseText } from './normalise.ts';
import type { Clause, Query } from './types.ts';

/** A condition on a message: its text holds `word` (normalised), or its kind is one of `kinds`; or, with `not`, neither. */
export type Condition = { word?: string; kinds?: ReadonlySet<Kind>; not: boolean };

/** A query taken apart by what must be known to answer it. */
export type Plan = {
  conditions: Condition[];
  asksChat(chat: Pick<ChatEntry, 'id' | 'title'>): boolean;
  /** By day number (days.ts). */
  asksDay(day: number): boolean;
  /** `me`: the name that the owner's 我 stands for. */
  asksSpeaker(name: string, me: string | undefined): boolean;
  /** Whether it says anything of speakers. */
  hasSpeakers: boolean;
};

export function buildPlan({ clauses }: Query): Plan {
  const names = (field: 'from' | 'in') => choose(valuesOf(clauses, field, normaliseText));
  const [speakers, chats] = [names('from'), names('in')];
  return {
    conditions: [...textConditions(clauses), ...kindConditions(clauses, 'kind'), ...kindConditions(clauses, 'has')],
    asksDay: choosesDay(clauses),
    asksChat: ({ id, title }) => chats((part) => normaliseText(id) === part || normaliseText(title).includes(part)),
    asksSpeaker: (name, me) => speakers((part) => namesOf(name, me).some((each) => each.includes(part))),
    hasSpeakers: clauses.some(({ field }) => field === 'from'),
  };
}

type Values<Value> = { some: Value[]; none: Value[] };

/** What the clauses of a field say: with `-` and without. */
function valuesOf<Value>(
  clauses: readonly Clause[],
  field: Clause['field'],
  read: (value: string) => Value,
): Values<Value> {
  const same = clauses.filter((clause) => clause.field === field);
  const values = (not: boolean) =>
    same.filter((clause) => (clause.not ?? false) === not).map(({ value }) => read(value));
  return { some: values(false), none: values(true) };
}

/** Any of those asked for, where there are any, and none of those ruled out. */
function choose<Value>({ some, none }: Values<Value>) {
  return (fits: (value: Value) => boolean) => (some.length === 0 || some.some(fits)) && !none.some(fits);
}

function textConditions(clauses: readonly Clause[]): Condition[] {
  return clauses.flatMap(({ field, value, not = false }) =>
    field === 'text' ? [{ word: normaliseText(value), not }] : [],
  );
}

function kindConditions(clauses: readonly Clause[], field: 'kind' | 'has'): Condition[] {
  const { some, none } = valuesOf(clauses, field, (value) => value as Kind);
  const build = (kinds: Kind[], not: boolean): Condition[] => {
    if (kinds.length === 0) return [];
    // A text has a link, too, where an address stands in it.
    const address = field === 'has' && kinds.includes('link') ? { word: '://' } : {};
    return [{ kinds: new Set(kinds), not, ...address }];
  };
  return [...build(some, false), ...build(none, true)];
}

/** The owner, who appears as 我, is found by either name. */
function namesOf(name: string, me: string | undefined): string[] {
  const names = me !== undefined && (name === '我' || name === me) ? ['我', me] : [name];
  return names.map(normaliseText);
}

function choosesDay(clauses: readonly Clause[]): (day: number) => boolean {
  const read = (value: string) => spanOf(value) ?? { first: 0, last: -1 };
  const on = choose(valuesOf(clauses, 'on', read));
  const before = valuesOf(clauses, 'before', read);
  const after = valuesOf(clauses, 'after', read);
  return (day) =>
    on(({ first, last }) => first <= day && day <= last) &&
    before.some.every(({ first }) => day < first) &&
    !before.none.some(({ first }) => day < first) &&
    after.some.every(({ last }) => day > last) &&
    !after.none.some(({ last }) => day > last);
}

/** Whether a message's kind and normalised text fulfil all conditions. */
export function fits(conditions: readonly Condition[], kind: Kind, text: string): boolean {
  return conditions.every(
    ({ word, kinds, not }) => ((kinds?.has(kind) ?? false) || (word !== undefined && text.includes(word))) !== not,
  );
}
