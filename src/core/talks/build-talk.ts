import type { Entry } from '../model.ts';
import { isSafePath } from '../text/address.ts';
import { type Announcement, readTopic } from './announcement.ts';
import type { Chosen } from './choose-runs.ts';
import { closesTalk } from './cues.ts';
import { type Fact, indexAt } from './facts.ts';
import { findQuestions, mentionsAny } from './questions.ts';
import type { Run } from './runs.ts';
import type { Talk } from './types.ts';

/** Where a talk stands: the day's facts and entries (`from` is the first one's position), ids, and where the next talk begins. */
type Around = {
  facts: readonly Fact[];
  entries: readonly Entry[];
  from: number;
  ids: readonly string[];
  before: number;
};

export function buildTalk({ run, announcements }: Chosen, around: Around): Talk {
  const { facts, entries, from, ids, before } = around;
  const announcement = announcements.at(-1)?.announcement ?? undefined;
  const own = [...findLead(run, announcement, facts), ...run.own.slice(0, lastWord(run.own) + 1)];
  const [first, last] = [own[0]!, own.at(-1)!];
  const announced = announcement?.name === run.speaker ? undefined : announcement?.name;
  const names = [run.speaker, announced ?? ''];
  const until = findUntil(last, names, { facts, before });
  const during = facts.slice(indexAt(facts, 'position', first.position), indexAt(facts, 'position', until + 1));
  const said = during.filter(({ entry }) => entry.speaker === run.speaker);
  const others = during.filter(({ entry }) => entry.speaker !== run.speaker);
  const slides = said.filter(({ entry, position }) => entry.kind === 'image' && position <= last.position);
  const withTwins = (positions: number[]) => addTwins(positions, entries, from);
  const cover = slides.find(({ entry }) => isSafePath(entry.src ?? ''))?.entry.src;
  return {
    date: first.entry.date,
    id: ids[first.position - from]!,
    second: first.entry.second,
    seconds: last.time - first.time,
    lasting: (said.at(-1)?.time ?? last.time) - first.time,
    topic: announcement?.topic ?? topicOf(own),
    speaker: run.speaker,
    ...(announced !== undefined && { announced }),
    from: first.position,
    to: last.position,
    until,
    announcements: withTwins(announcements.map(({ position }) => position)),
    messages: said.length,
    said: withTwins(said.map(({ position }) => position)),
    slides: slides.map(({ position }) => position),
    questions: withTwins(findQuestions(others, names)),
    ...(cover !== undefined && { cover: { src: cover } }),
  };
}

/** Some come a little early. */
const earliest = 10 * 60;

/** What the speaker said from the announced time on, before going on in the run: a greeting, a document to read first. */
function findLead(run: Run, announcement: Announcement | undefined, facts: readonly Fact[]): Fact[] {
  const from = (announcement?.second ?? Number.POSITIVE_INFINITY) - earliest;
  const to = indexAt(facts, 'position', run.own[0]!.position);
  return facts.slice(Math.max(0, to - furthest), to).filter(({ entry, time, weight }) => {
    return entry.speaker === run.speaker && weight > 0 && time >= from;
  });
}

/** Messages to look back over; more are a day of their own. */
const furthest = 400;

/** The words with which the speaker ends the talk, unless most of it comes after them: the index of the last message. */
function lastWord(own: readonly Fact[]): number {
  const closing = own.findLastIndex(({ entry }) => entry.kind === 'text' && closesTalk(entry.text));
  const before = weightOf(own.slice(0, closing + 1));
  return before >= weightOf(own) / 2 ? closing : own.length - 1;
}

function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Answers end with a silence of the speaker; one who was addressed, or in a chat where nobody else spoke either, may be longer in coming. */
const longestSilence = 45 * 60;
const longestAddressed = 3 * 3600;
const mostInQuiet = 10;

/** The position of the last answer. */
function findUntil(last: Fact, names: readonly string[], { facts, before }: Pick<Around, 'facts' | 'before'>): number {
  let [until, time, addressed, others] = [last.position, last.time, false, 0];
  for (let at = indexAt(facts, 'position', last.position + 1); at < facts.length; at++) {
    const { position, entry, time: now, weight } = facts[at]!;
    if (position >= before || now - time > longestAddressed) break;
    if (entry.speaker !== last.entry.speaker) {
      addressed ||= mentionsAny(entry.text, names);
      if (weight > 0) others++;
    } else if (weight > 0) {
      if (now - time > longestSilence && !addressed && others > mostInQuiet) break;
      [until, time, addressed, others] = [position, now, false, 0];
    }
  }
  return until;
}

/** The topic in what a speaker says first: named as one, or what comes after 分享. */
function topicOf(own: readonly Fact[]): string {
  const texts = own.slice(0, 5).map(({ entry }) => entry.text.slice(0, 600));
  const named = texts.map(readTopic).find((topic) => topic !== '');
  return named ?? texts.map((text) => shared.exec(text)?.[1]?.trim()).find(Boolean) ?? '';
}

/** Matches 今天分享一下 对账系统，…: what is shared, up to the next sign. */
const shared = /(?:分享|介绍|讲)(?:一?下|的(?:内容|主题)?是?)?(?:关于)?[\s:：]*([^\s，,。；;！!：:、~～\n]{3,40})/;

/** With the second copies that merged phones left right behind. */
function addTwins(positions: readonly number[], entries: readonly Entry[], from: number): number[] {
  return positions.flatMap((position) => {
    return entries[position - from + 1]?.twin ? [position, position + 1] : [position];
  });
}
