import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gather } from '../../src/store/gather.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is asked for once is done at once', () => {
  const run = vi.fn();
  gather(run)();
  expect(run).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(1);
});

test('what is asked for often in one frame is done at its beginning and at its end', () => {
  const run = vi.fn();
  const ask = gather(run);
  for (let times = 0; times < 75; times++) ask();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(16);
  expect(run).toHaveBeenCalledTimes(2);
  ask();
  vi.advanceTimersByTime(16);
  expect(run).toHaveBeenCalledTimes(3);
  vi.runAllTimers();
  ask();
  expect(run).toHaveBeenCalledTimes(4);
});
