import { stripVTControlCharacters } from 'node:util';
import type { Io } from '../io.ts';
import { words } from '../words.ts';

export type Progress = {
  /** So much more is done; `label` says what by. Throws where the user wants to stop. */
  add(amount: number, label?: string): void;
  /** At least so much is done. */
  reach(amount: number): void;
  stop(): void;
};

/** Before that the time left would be a guess. */
const settledAfterMs = 1000;

/** One line on a terminal that says how much is done, and how long the rest will take; nothing where stderr is a file. */
export function createProgress(io: Io, total: number, firstLabel: string, now = () => performance.now()): Progress {
  const startMs = now();
  let [done, shown, label] = [0, '', firstLabel];
  const show = () => {
    io.signal?.throwIfAborted();
    if (!io.terminal) return;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const passedMs = now() - startMs;
    const left = passedMs < settledAfterMs || share === 0 ? undefined : Math.ceil((passedMs / share - passedMs) / 1000);
    const rest = left ? words[io.language].timeLeft(roundTime(left)) : '';
    const line = `${stripVTControlCharacters(label)} ${Math.floor(100 * share)} %${rest}`;
    if (line === shown) return;
    shown = line;
    io.err(`\r${line}\u001b[K`);
  };
  return {
    add(amount, next = firstLabel) {
      done += amount;
      label = next;
      show();
    },
    reach(amount) {
      done = Math.max(done, amount);
      show();
    },
    stop() {
      if (shown !== '') io.err('\r\u001b[K');
    },
  };
}

/** Seconds in steps that do not flicker: 1 to 10, then fives, then minutes. */
function roundTime(seconds: number): { minutes: number } | { seconds: number } {
  if (seconds > 90) return { minutes: Math.round(seconds / 60) };
  return { seconds: seconds <= 10 ? seconds : 5 * Math.ceil(seconds / 5) };
}
