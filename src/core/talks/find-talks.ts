import { parseDay } from '../days.ts';
import { formatIds } from '../ids.ts';
import type { Entry } from '../model.ts';
import { buildTalk } from './build-talk.ts';
import { chooseRuns } from './choose-runs.ts';
import { listFacts } from './facts.ts';
import { findRuns } from './runs.ts';
import type { Talk } from './types.ts';

/** Takes a chat's messages day by day and finds the talks in them. */
type TalkFinder = {
  /** The messages of the next day that has any, in order of time. */
  addDay(entries: readonly Entry[]): void;
  /** All talks, in order. */
  end(): Talk[];
};

/** Until this hour of the next morning a talk may go on. */
const nightEnd = 6 * 3600;
const dayLength = 24 * 3600;

type Day = { entries: readonly Entry[]; from: number; number: number };

/** Keeps two days at a time; linear in the messages. */
function createTalkFinder(): TalkFinder {
  const talks: Talk[] = [];
  let position = 0;
  let held: Day | undefined;
  const look = (next?: Day) => {
    if (held) talks.push(...findOfDay(held, next, talks.at(-1)?.to ?? -1));
    held = next;
  };
  return {
    addDay(entries) {
      look({ entries, from: position, number: parseDay(entries[0]?.date ?? '') ?? 0 });
      position += entries.length;
    },
    end() {
      look();
      return talks;
    },
  };
}

/** The talks in a chat's messages, which are in order of time. */
export function findTalks(entries: readonly Entry[]): Talk[] {
  const finder = createTalkFinder();
  let from = 0;
  for (let at = 1; at <= entries.length; at++) {
    if (at < entries.length && entries[at]!.date === entries[from]!.date) continue;
    finder.addDay(entries.slice(from, at));
    from = at;
  }
  return finder.end();
}

/** The talks that begin on a day, after a position: the night before it may have been one. */
function findOfDay(day: Day, next: Day | undefined, after: number): Talk[] {
  const night = next && next.number === day.number + 1 ? nightOf(next) : [];
  const entries = night.length > 0 ? [...day.entries, ...night] : day.entries;
  const facts = listFacts(day.entries, day.from, 0).concat(listFacts(night, day.from + day.entries.length, dayLength));
  const left = after < day.from ? facts : facts.filter(({ position }) => position > after);
  const runs = findRuns(left).filter(({ own }) => own[0]!.time < dayLength);
  const chosen = chooseRuns(left, runs);
  if (chosen.length === 0) return [];
  const ids = formatIds(day.entries);
  return chosen.map((each, index) => {
    const before = chosen[index + 1]?.run.own[0]?.position ?? Number.POSITIVE_INFINITY;
    return buildTalk(each, { facts: left, entries, from: day.from, ids, before });
  });
}

function nightOf({ entries }: Day): Entry[] {
  const end = entries.findIndex(({ second }) => second >= nightEnd);
  return entries.slice(0, end < 0 ? entries.length : end);
}
