import { formatIds, parseId } from '../ids.ts';
import type { Entry } from '../model.ts';
import type { MessageRule, RuleKey } from './rules.ts';

type Rule = { key: RuleKey; from: Stop; to: Stop };

/** Where a range begins or ends: a second of a day, and what the address says of the message in it. */
type Stop = { date: string; second: number; id?: string };

/** The rules for one day: single messages by their second, and ranges. */
type DayRules = { single: Map<number, Rule[]>; ranges: Rule[] };

/** A run of entries in order of time, as they were and as they are now, index by index. */
type Piece = { before: readonly Entry[]; after: readonly Entry[] };

/** Which entries of a piece the addresses mean: the rule by index. A second is never divided between pieces. */
export type Picker = (piece: Piece) => Map<number, RuleKey>;

/** For one chat, by all the ids that addresses may have for it. */
export function createPicker(rules: readonly MessageRule[], ids: readonly string[]): Picker {
  const own = rules.flatMap((rule, index): Rule[] => {
    if (!ids.includes(rule.chat)) return [];
    return [{ key: `messages[${index}]`, from: stopOf(rule.from, 0), to: stopOf(rule.to, 86_399) }];
  });
  const days = new Map<string, DayRules>();
  return (piece) => {
    const picked = new Map<number, RuleKey>();
    if (own.length === 0) return picked;
    for (const second of secondsOf(piece.before)) {
      const day = days.get(second.date) ?? rulesOf(own, second.date);
      days.set(second.date, day);
      for (const rule of [...(day.single.get(second.second) ?? []), ...day.ranges])
        pick(picked, piece, { rule, second });
    }
    pickTwins(picked, piece.before);
    return picked;
  };
}

function stopOf({ date, id }: MessageRule['from'], otherwise: number): Stop {
  return {
    date,
    second: (id === undefined ? null : parseId(id))?.second ?? otherwise,
    ...(id !== undefined && { id }),
  };
}

function rulesOf(rules: readonly Rule[], date: string): DayRules {
  const day: DayRules = { single: new Map(), ranges: [] };
  for (const rule of rules) {
    const { from, to } = rule;
    if (from.date > date || to.date < date) continue;
    if (from.id !== undefined && from.id === to.id && from.date === to.date) {
      day.single.set(from.second, [...(day.single.get(from.second) ?? []), rule]);
    } else day.ranges.push(rule);
  }
  return day;
}

/** The entries of one second: [start, end). */
type Second = { date: string; second: number; start: number; end: number };

function* secondsOf(entries: readonly Entry[]): Generator<Second> {
  for (let start = 0; start < entries.length; ) {
    const { date, second } = entries[start]!;
    let end = start + 1;
    while (entries[end]?.second === second && entries[end]?.date === date) end++;
    yield { date, second, start, end };
    start = end;
  }
}

function pick(picked: Map<number, RuleKey>, piece: Piece, { rule, second }: { rule: Rule; second: Second }): void {
  const { from, to, key } = rule;
  let indexes = range(second.start, second.end);
  if (isAt(from, second) && isAt(to, second) && from.id === to.id) indexes = meant(piece, second, from.id);
  else if (isBefore(second, from) || isBefore(to, second)) return;
  else {
    const [first] = isAt(from, second) ? meant(piece, second, from.id) : indexes;
    const last = isAt(to, second) ? meant(piece, second, to.id).at(-1) : undefined;
    indexes = range(first ?? second.start, (last ?? second.end - 1) + 1);
  }
  for (const index of indexes) if (!picked.has(index)) picked.set(index, key);
}

function isAt(stop: Stop, { date, second }: Second): boolean {
  return stop.id !== undefined && stop.date === date && stop.second === second;
}

function isBefore(a: { date: string; second: number }, b: { date: string; second: number }): boolean {
  return a.date < b.date || (a.date === b.date && a.second < b.second);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/**
 * Whom an id means among the messages of its second: the one that has it, or had it before its text was changed; all of the
 * second where it is the time alone, all of the hash where its number is not there any more. Rather one too many than one too few.
 */
function meant({ before, after }: Piece, { start, end }: Second, id = ''): number[] {
  const ids = [before, after].map((entries) => formatIds(entries.slice(start, end)));
  const all = range(start, end);
  if (parseId(id)?.hash === undefined) return all;
  const same = all.filter((index) => ids.some((list) => list[index - start] === id));
  const stem = id.split('.')[0]!;
  return same.length > 0
    ? same
    : all.filter((index) => ids.some((list) => list[index - start]!.split('.')[0] === stem));
}

/** The second phone's copy of a message goes with it. */
function pickTwins(picked: Map<number, RuleKey>, entries: readonly Entry[]): void {
  for (const [index, key] of [...picked]) {
    const pair = entries[index]?.twin ? index - 1 : entries[index + 1]?.twin ? index + 1 : index;
    if (pair >= 0 && !picked.has(pair)) picked.set(pair, key);
  }
}
