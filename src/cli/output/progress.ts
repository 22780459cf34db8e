import { stripVTControlCharacters } from 'node:util';
import type { Io } from '../io.ts';

export type Progress = { add(bytes: number): void; stop(): void };

/** One line on a terminal that says how much was read; nothing where stderr is a file. */
export function createProgress(io: Io, total: number, label: string): Progress {
  let [read, shown] = [0, -1];
  return {
    add(bytes) {
      read += bytes;
      const percent = total === 0 ? 100 : Math.min(100, Math.floor((100 * read) / total));
      if (!io.terminal || percent === shown) return;
      shown = percent;
      io.err(`\r${stripVTControlCharacters(label)} ${percent} %`);
    },
    stop() {
      if (io.terminal && shown >= 0) io.err('\r\u001b[K');
    },
  };
}
