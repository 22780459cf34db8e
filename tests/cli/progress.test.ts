import { describe, expect, it } from 'vitest';
import { Interrupted, type Io } from '../../src/cli/io.ts';
import { createProgress } from '../../src/cli/output/progress.ts';
import { folderOf, liaoji, log } from './harness.ts';

/** Shows progress of 1,000 steps by a clock of its own; what a terminal's line says after each. */
function watch(steps: [amount: number, ms: number, label?: string][], io: Partial<Io> = {}) {
  const lines: string[] = [];
  let ms = 0;
  const err = (text: string) => void lines.push(text.replace('\r', '').replace('\u001b[K', ''));
  const all: Io = { out: async () => {}, err, terminal: true, language: 'zh', ...io };
  const progress = createProgress(all, 1000, '读入', () => ms);
  for (const [amount, after, label] of steps) {
    ms += after;
    progress.add(amount, label);
  }
  progress.stop();
  return lines;
}

describe('progress', () => {
  it('tells the share, and the time left once that is no guess', () => {
    expect(
      watch([
        [100, 500],
        [100, 500],
        [300, 8000],
        [480, 100, '写出'],
        [20, 1000, '写出'],
      ]),
    ).toEqual([
      '读入 10 %',
      '读入 20 %，大约还要 4 秒',
      '读入 50 %，大约还要 9 秒',
      '写出 98 %，大约还要 1 秒',
      '写出 100 %',
      '',
    ]);
    expect(
      watch(
        [
          [10, 5000],
          [90, 5000],
        ],
        { language: 'en' },
      ),
    ).toEqual(['读入 1 %, some 8 min left', '读入 10 %, some 90 s left', '']);
  });

  it('says nothing twice, and nothing where there is no terminal', () => {
    expect(
      watch([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(['读入 0 %', '']);
    expect(watch([[500, 5000]], { terminal: false })).toEqual([]);
  });

  it('ends what is under way when the user wants to stop', () => {
    const stop = new AbortController();
    stop.abort(new Interrupted());
    expect(() => watch([[1, 1]], { terminal: false, signal: stop.signal })).toThrow(Interrupted);
  });

  it('of a build goes through reading and writing, and leaves the line empty', async () => {
    const logs = folderOf({
      'a/1.md': log('2024-01-01', '10:00:00 安可|早'),
      'b/1.md': log('2024-01-01', '10:00:00 安可|早'),
      'c/1.md': log('2024-01-01'),
    });
    const { err } = await liaoji(['build', logs, '--out', folderOf()], { terminal: true });
    const shares = [...err.matchAll(/(读入|写出) (\d+) %/g)].map(([, label, share]) => [label, Number(share)] as const);
    expect(shares.map(([, share]) => share)).toEqual(shares.map(([, share]) => share).toSorted((a, b) => a - b));
    expect(new Set(shares.map(([label]) => label))).toEqual(new Set(['读入', '写出']));
    expect(shares.at(-1)?.[1]).toBe(100);
    expect(err).toContain('\r\u001b[K');
  });
});
