import { createMessageFinder, type Message, matchMessages, saysSame } from '../../core/index.ts';
import type { Cause, Fate } from './types.ts';

/** What became of a message's address within its day; `gone` may be found on another day yet. */
export type DayFate = { message: Message; fate: Fate; cause?: Cause; to?: Message };

export type FollowedDay = {
  fates: DayFate[];
  /** Messages of the later day that are none of the earlier one's. */
  newcomers: Message[];
  /** How many are found under another name of their speaker. */
  renamed: number;
};

/** Follows every address of a day into the same day of a later archive, as the page would. */
export function followDay(before: readonly Message[], after: readonly Message[]): FollowedDay {
  const find = createMessageFinder(after);
  const matches = matchMessages(before, after);
  const disturbed = disturbedSeconds(before, after, matches);
  const fates = before.map((message, index): DayFate => {
    const to = after[matches[index]!];
    if (!to) return { message, fate: 'gone' };
    const target = after[find(message.id)?.index ?? -1];
    if (target && !saysSame(message, to) && repeats(target, message)) {
      return { message, fate: 'moved', cause: 'neighbours', to: target };
    }
    if (!target || !isSame(target, to)) {
      return { message, fate: 'astray', cause: whyAstray(message, to, disturbed), to };
    }
    if (!saysSame(message, to)) return { message, fate: 'changed', cause: to.redacted ? 'redacted' : 'text', to };
    return to.id === message.id ? { message, fate: 'exact' } : { message, fate: 'moved', cause: 'neighbours', to };
  });
  const met = new Set(matches);
  return {
    fates,
    newcomers: after.filter((_, index) => !met.has(index)),
    renamed: fates.filter(
      ({ message, to }, index) => (to ?? after[matches[index]!] ?? message).speaker !== message.speaker,
    ).length,
  };
}

/** Which of a second's redacted messages was which, nobody is to know: a link to either opens the first. */
function whyAstray(message: Message, to: Message, disturbed: ReadonlySet<string>): Cause {
  if (to.redacted && !saysSame(message, to)) return 'redacted';
  return disturbed.has(message.at) ? 'neighbours' : 'none';
}

/** Whether it says at the same time what a message said that does so no more: the copy of another phone, say. */
function repeats(target: Message, message: Message): boolean {
  return target.at === message.at && saysSame(target, message);
}

/** Nobody can tell two messages apart that say the same at the same time under one name. */
function isSame(a: Message, b: Message): boolean {
  return a === b || (a.speaker === b.speaker && repeats(a, b));
}

/** The seconds in which messages came, went or changed. */
function disturbedSeconds(before: readonly Message[], after: readonly Message[], matches: Int32Array): Set<string> {
  const seconds = new Set<string>();
  const met = new Set(matches);
  after.forEach(({ at }, index) => {
    if (!met.has(index)) seconds.add(at);
  });
  before.forEach((message, index) => {
    const to = after[matches[index]!];
    if (!to || !saysSame(message, to)) seconds.add(message.at);
  });
  return seconds;
}
