import type { Entry } from '../../core/index.ts';

/** Makes entries hold less; they say the same. */
export type HoldTexts = (entries: readonly Entry[]) => void;

/**
 * Lets entries that are kept hold their own texts alone, and each speaker's name once. V8 keeps a longer piece of a text as a view of the
 * whole, so that an entry would hold all of the log that it was read from: a third of what a million messages take.
 */
export function createTextHolder(): HoldTexts {
  const names = new Map<string, string>();
  return (entries) => {
    const texts: string[] = [];
    eachView(entries, (text) => {
      texts.push(text);
      return text;
    });
    const own = texts.join('');
    let at = 0;
    eachView(entries, ({ length }) => {
      at += length;
      return own.slice(at - length, at);
    });
    for (const entry of entries) {
      const { speaker } = entry;
      if (!names.has(speaker)) names.set(speaker, copy(speaker));
      entry.speaker = names.get(speaker) as string;
    }
  };
}

/** Puts something in the place of each text that may be a view. */
function eachView(entries: readonly Entry[], change: (text: string) => string): void {
  for (const entry of entries) {
    if (isView(entry.text)) entry.text = change(entry.text);
    for (const field of sparse) {
      const text = entry[field];
      if (text !== undefined && isView(text)) entry[field] = change(text);
    }
  }
}

const sparse = ['title', 'href', 'src'] as const;

/** Shorter pieces are copies. */
function isView(text: string): boolean {
  return text.length >= 13;
}

function copy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
