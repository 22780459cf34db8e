import { buildChat, type Entry, formatDay } from '../../../src/core/index.ts';

/** Builds into memory; names are numbers, which is enough to tell files apart. */
export function build(entries: readonly Entry[], id = 'talks') {
  const files = new Map<string, string>();
  let number = 0;
  const hash = () => String(number++).padStart(12, '0');
  const chat = buildChat({ id, title: '群', entries }, { hash, write: (path, text) => files.set(path, text) });
  return { chat, files };
}

/** So many messages on each of these days, one a second. */
export function steady(days: readonly (readonly [day: number, count: number])[]): Entry[] {
  return days.flatMap(([day, count]) =>
    Array.from({ length: count }, (_, second): Entry => {
      return {
        date: formatDay(day),
        second,
        speaker: `n${second % 7}`,
        kind: second % 9 === 0 ? 'image' : 'text',
        text: '好',
      };
    }),
  );
}
