import type { Message } from '../../core/index.ts';
import { hashFile } from '../hash-file.ts';
import type { Followed, Place } from './types.ts';

/** A text of so many characters is hardly said twice by chance. */
const tellingLength = 8;

type Stray = { from: Place; keys: string[] };

/**
 * What is missing at its own time, and what is new at its own: a message that was given another date, or came into another chat,
 * is one of either. Taken for the same are those that only one of either could be.
 */
export function createStrays() {
  const strays: Stray[] = [];
  const wanted = new Map<string, number>();
  const newcomers = new Map<string, { place: Place; count: number }>();
  return {
    /** A message of the old archive that is not at its time; `chat` is the chat's id now, where it is still there. */
    lose(message: Message, from: Place, chat: string | undefined): void {
      const keys = keysOf(message, chat);
      strays.push({ from, keys });
      for (const key of keys) wanted.set(key, (wanted.get(key) ?? 0) + 1);
    },
    /** A message of the new archive that was not at its time before. */
    meet(message: Message, place: Place): void {
      for (const key of keysOf(message, place.chat)) {
        const known = newcomers.get(key);
        if (known) known.count++;
        else newcomers.set(key, { place, count: 1 });
      }
    },
    /** What became of all that were lost; `hasChat` says whether an id of the old archive leads anywhere in the new one. */
    *settle(hasChat: (id: string) => boolean): Generator<Followed> {
      for (const { from, keys } of strays) {
        const found = keys.find((key) => newcomers.get(key)?.count === 1 && wanted.get(key) === 1);
        const to = found && newcomers.get(found)?.place;
        if (!to) yield { from, fate: 'gone' };
        else if (!hasChat(from.chat)) yield { from, fate: 'astray', cause: 'no-redirect', to };
        else yield { from, fate: 'astray', cause: to.date === from.date ? 'other-chat' : 're-dated', to };
      }
    },
  };
}

/** By what a message may be known again: in its chat at that time of another day, at that time in another chat, anywhere. */
function keysOf({ at, kind, text, speaker }: Message, chat: string | undefined): string[] {
  const said = `${kind}\n${speaker}\n${text}`;
  const keys = [`${at}\n${said}`];
  if (chat !== undefined) keys.unshift(`${chat}\n${at.slice(11)}\n${said}`);
  if (text.length >= tellingLength) keys.push(said);
  return keys.map(hashFile);
}
