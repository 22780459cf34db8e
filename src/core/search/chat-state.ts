import type { ChatMap } from '../archive/chat-map.ts';
import type { SpeakerTable } from '../archive/speakers.ts';
import type { ChatEntry } from '../archive/types.ts';
import { parseDay } from '../days.ts';
import type { Condition, Plan } from './plan.ts';

/** What is known of each message of a chat: no hit, open until its text is looked at, or a hit. */
export type States = Uint8Array;
export const no = 0;
export const open = 1;
export const yes = 2;

/** Nothing is known. */
export const allOpen = (count: number): States => new Uint8Array(count).fill(open);

/** What follows from the days alone. */
export function statesByDay(plan: Plan, map: ChatMap): States {
  const states = new Uint8Array(map.count);
  map.dates.forEach((date, index) => {
    if (plan.asksDay(parseDay(date) ?? 0)) states.fill(yes, map.starts[index], map.starts[index + 1]);
  });
  return states;
}

/** Whether speakers and kinds must be known. */
export function asksTable({ hasSpeakers, conditions }: Plan): boolean {
  return hasSpeakers || conditions.some(({ kinds }) => kinds);
}

export function refineBySpeaker(states: States, plan: Plan, { me }: ChatEntry, { names, by }: SpeakerTable): void {
  const asked = Uint8Array.from(names, (name) => (plan.asksSpeaker(name, me) ? yes : no));
  for (let position = 0; position < states.length; position++) {
    states[position] = Math.min(states[position] as number, asked[by[position] as number] as number);
  }
}

/** What a condition says of each message: `words` (where a word is asked for), or its kind. */
export function statesOf({ kinds }: Condition, words: States, table: SpeakerTable | undefined): States {
  if (!kinds || !table) return words;
  if (kinds.has('text')) {
    const others = new Uint8Array(words.length);
    for (const positions of table.kinds.values()) for (const position of positions) others[position] = 1;
    for (let position = 0; position < words.length; position++) if (others[position] === 0) words[position] = yes;
  }
  for (const [kind, positions] of table.kinds) {
    if (kinds.has(kind)) for (const position of positions) words[position] = yes;
  }
  return words;
}

/** Both must hold; with `not`, the second must not. */
export function refine(states: States, other: States, not: boolean): void {
  // Without a branch: which message has what is hard to guess, and there are a million.
  const [sign, base] = not ? [-1, yes] : [1, 0];
  for (let position = 0; position < states.length; position++) {
    states[position] = Math.min(states[position] as number, base + sign * (other[position] as number));
  }
}

/** The positions that are in a state, of from … to - 1. */
export function positionsIn(states: States, state: number, from = 0, to = states.length): Int32Array {
  const positions = new Int32Array(to - from);
  let length = 0;
  for (let position = from; position < to; position++) {
    positions[length] = position;
    length += Number(states[position] === state);
  }
  return positions.slice(0, length);
}
