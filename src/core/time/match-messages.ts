import type { Message } from '../model.ts';

/**
 * Which messages of a day are which of the same day in a later archive: for each of `before` its index in `after`, or -1. What
 * says the same at the same time is the same, whatever its address: by the same speaker first, then under another name. Of what
 * is left, a redacted one, or another text of the same speaker and second, is taken for the same message, changed.
 */
export function matchMessages(before: readonly Message[], after: readonly Message[]): Int32Array {
  const matches = new Int32Array(before.length).fill(-1);
  const taken = new Uint8Array(after.length);
  for (const { from, to } of rounds) {
    const waiting = new Map<string, number[]>();
    for (let index = after.length - 1; index >= 0; index--) {
      const key = taken[index] ? undefined : to(after[index]!);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(index);
      else waiting.set(key, [index]);
    }
    before.forEach((message, index) => {
      const match = matches[index] === -1 ? waiting.get(from(message))?.pop() : undefined;
      if (match === undefined) return;
      matches[index] = match;
      taken[match] = 1;
    });
  }
  return matches;
}

/** Whether the texts of two messages are the same, word for word. */
export function saysSame(a: Message, b: Message): boolean {
  return a.kind === b.kind && a.text === b.text;
}

type Round = { from: (message: Message) => string; to: (message: Message) => string | undefined };

const said = ({ at, kind, text }: Message) => `${at}\n${kind}\n${text}`;
const saidBy = (message: Message) => `${message.speaker}\n${said(message)}`;
const heardOf = ({ at, kind, speaker }: Message) => `${at}\n${kind}\n${speaker}`;

const rounds: readonly Round[] = [
  { from: saidBy, to: saidBy },
  { from: said, to: said },
  { from: heardOf, to: heardOf },
  { from: ({ at }) => at, to: ({ at, redacted }) => (redacted ? at : undefined) },
];
