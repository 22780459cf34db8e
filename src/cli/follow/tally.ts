import { type Cause, type Fate, type Followed, unexplained } from './types.ts';

/** How many addresses had which fate; those that none had are absent. */
export type Counts = Partial<Record<Fate, number>>;

/** `days`: only those of which an address did not stay as it was. */
type ChatTally = { messages: Counts; pages: Counts; days: Map<string, Counts> };

export type Tally = {
  chats: ReadonlyMap<string, ChatTally>;
  causes: ReadonlyMap<Cause, number>;
  add(followed: Followed): void;
  addRenamed(count: number): void;
  /** The messages of all chats. */
  total(): Counts;
  /** Messages that are found under another name of their speaker. */
  renamed(): number;
  /** Addresses that lead astray without a cause. */
  astray(): number;
};

/** Counts what became of addresses, by chat, day and cause. */
export function createTally(): Tally {
  const chats = new Map<string, ChatTally>();
  const causes = new Map<Cause, number>();
  let [renamed, astray] = [0, 0];
  return {
    chats,
    causes,
    add({ from, fate, cause }) {
      const chat = chats.get(from.chat) ?? { messages: {}, pages: {}, days: new Map<string, Counts>() };
      chats.set(from.chat, chat);
      count(from.id === undefined ? chat.pages : chat.messages, fate);
      if (fate !== 'exact' && from.id !== undefined) {
        const day = chat.days.get(from.date) ?? {};
        chat.days.set(from.date, day);
        count(day, fate);
      }
      if (cause) causes.set(cause, (causes.get(cause) ?? 0) + 1);
      if (fate === 'astray' && unexplained.has(cause)) astray++;
    },
    addRenamed(number) {
      renamed += number;
    },
    total() {
      const all: Counts = {};
      for (const { messages } of chats.values()) {
        for (const [fate, number] of Object.entries(messages)) count(all, fate as Fate, number);
      }
      return all;
    },
    renamed: () => renamed,
    astray: () => astray,
  };
}

function count(counts: Counts, fate: Fate, number = 1): void {
  counts[fate] = (counts[fate] ?? 0) + number;
}
