import { expect, it } from 'vitest';
import { followDay } from '../../src/cli/follow/follow-day.ts';
import { toMessages, withheldText } from '../../src/core/index.ts';
import { entry } from '../helpers/messages.ts';

it('a link whose message was redacted may lead to another that says the same in its second', () => {
  const [a, b] = [entry('2024-01-02 10:00:00 安可 收到'), entry('2024-01-02 10:00:00 未央 收到')];
  const after = toMessages([a, { ...b, text: '＊', redacted: true }]);
  const { fates, newcomers } = followDay(toMessages([a, b]), after);
  expect(fates.map(({ fate, cause, to }) => [fate, cause, to])).toEqual([
    ['exact', undefined, undefined],
    ['moved', 'neighbours', after[0]],
  ]);
  expect(newcomers).toEqual([]);
});

it('a link that leads to another for no reason is said to do so', () => {
  const [a, b] = toMessages([entry('2024-01-02 10:00:00 安可 早'), entry('2024-01-02 10:00:05 未央 晚')]);
  const swapped = [
    { ...a!, id: b!.id },
    { ...b!, id: a!.id },
  ];
  expect(followDay([a!, b!], swapped).fates.map(({ fate, cause }) => [fate, cause])).toEqual([
    ['astray', 'none'],
    ['astray', 'none'],
  ]);
});

it('a link to one of two that were redacted in one second may open the other: nobody is to know which was which', () => {
  const [a, b] = [entry('2024-01-02 10:00:00 安可 去仓库'), entry('2024-01-02 10:00:00 未央 在路上')];
  const after = toMessages([a, b].map((each) => ({ ...each, text: withheldText, redacted: true as const })));
  expect(followDay(toMessages([a, b]), after).fates.map(({ fate, cause }) => [fate, cause])).toEqual([
    ['changed', 'redacted'],
    ['astray', 'redacted'],
  ]);
});
