import { type Fact, indexAt } from './facts.ts';
import { isLikelySame } from './names.ts';
import type { Run } from './runs.ts';

/** A run that is a talk, and what the host wrote before it. */
export type Chosen = { run: Run; announcements: Fact[] };

/** How much must be said, in how many messages: by whom the host announced, even at one go; by others, for at least a minute. */
const leastNamed = 5;
const fewestNamed = 2;
const fewest = 4;
const shortestSeconds = 60;

/** By anybody after an announcement; by who calls it a talk; by who was signed in for, or thanked for it. */
const leastAnnounced = 12;
const leastCalled = 16;
const leastHeard = 18;

/** So many sign in, within these hours before. */
const fewestSignIns = 5;
const signInHours = 5;

/** Of one day; a day with more is not of this world. */
const mostAnnouncements = 50;

/** A run near the time that the host wrote is likelier meant. */
const earliest = -45 * 60;
const latest = 150 * 60;

/** The talks among a day's runs, in order: those that a host announced, and those that are called so, or signed in for. */
export function chooseRuns(facts: readonly Fact[], runs: readonly Run[]): Chosen[] {
  const possible = runs.filter(({ own, score }) => own.length >= fewestNamed && score >= leastNamed);
  const chosen = new Map<Run, Fact[]>();
  for (const fact of facts.filter(({ announcement }) => announcement).slice(0, mostAnnouncements)) {
    const run = bestAfter(fact, possible);
    if (run) chosen.set(run, [...(chosen.get(run) ?? []), fact]);
  }
  const announced = chosen.size > 0;
  const signIns = facts.filter(({ signIn }) => signIn);
  const thanks = facts.filter((fact) => fact.thanks);
  for (const run of possible) {
    if (chosen.has(run) || !isLong(run)) continue;
    const called = run.score >= leastCalled && run.own.some(({ cue }) => cue);
    const heard = run.score >= leastHeard && (isThanked(run, thanks) || (!announced && isSignedIn(run, signIns)));
    if (called || heard) chosen.set(run, []);
  }
  return inOrder(chosen);
}

/** What is not announced, by one whose talk was earlier that day, is an answer. */
function inOrder(chosen: ReadonlyMap<Run, Fact[]>): Chosen[] {
  const spoken = new Set<string>();
  return [...chosen]
    .map(([run, announcements]) => ({ run, announcements }))
    .sort((a, b) => first(a.run).position - first(b.run).position)
    .filter(({ run: { speaker }, announcements }) => {
      const answers = announcements.length === 0 && spoken.has(speaker);
      spoken.add(speaker);
      return !answers;
    });
}

function isLong({ own }: Run): boolean {
  return own.length >= fewest && own.at(-1)!.time - own[0]!.time >= shortestSeconds;
}

function first(run: Run): Fact {
  return run.own[0]!;
}

/** Where the host's time was put off, the announced name still tells. */
function bestAfter({ time, announcement }: Fact, runs: readonly Run[]): Run | undefined {
  let best: Run | undefined;
  let highest = 0;
  for (const run of runs) {
    if (first(run).time < time) continue;
    const named = isLikelySame(announcement?.name ?? '', run.speaker);
    if (!named && (run.score < leastAnnounced || !isLong(run))) continue;
    const late = first(run).time - (announcement?.second ?? time);
    const rank = run.score * (named ? 4 : 1) * (late >= earliest && late <= latest ? 2 : 1);
    if (rank > highest) [best, highest] = [run, rank];
  }
  return best;
}

function isSignedIn(run: Run, signIns: readonly Fact[]): boolean {
  const start = first(run).time;
  const enough = signIns[indexAt(signIns, 'time', start + 1) - fewestSignIns];
  return enough !== undefined && start - enough.time <= signInHours * 3600;
}

/** So many people thank, among the first to do so during a talk or within half an hour. */
const fewestThanks = 2;
const mostThanks = 20;
const thanksSeconds = 30 * 60;

function isThanked(run: Run, thanks: readonly Fact[]): boolean {
  const from = indexAt(thanks, 'time', first(run).time);
  const end = run.own.at(-1)!.time + thanksSeconds;
  const near = thanks.slice(from, from + mostThanks).filter(({ time }) => time <= end);
  return new Set(near.map(({ entry }) => entry.speaker).filter((name) => name !== run.speaker)).size >= fewestThanks;
}
