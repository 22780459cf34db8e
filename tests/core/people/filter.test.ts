import { expect, test } from 'vitest';
import {
  exceptSpeakers,
  filterMode,
  groupTicked,
  onlySpeakers,
  summariseFilter,
  tickedSpeakers,
  toggleSpeakers,
  withMode,
  withoutSpeakers,
} from '../../../src/core/people/filter.ts';

const nothing = { only: [], except: [], kinds: [] };

test('ticking people gathers them in the order of ticking', () => {
  const one = toggleSpeakers(nothing, ['林夏'], 'only');
  expect(toggleSpeakers(one, ['阿木'], 'only')).toEqual({ only: ['林夏', '阿木'], except: [], kinds: [] });
});

test('ticking a person again takes only that person out', () => {
  const two = { ...nothing, except: ['林夏', '阿木'] };
  expect(toggleSpeakers(two, ['林夏'], 'except')).toEqual({ ...nothing, except: ['阿木'] });
});

test('ticking a person of several names ticks them all, and again none', () => {
  const half = { ...nothing, only: ['未央', '阿木'] };
  const whole = toggleSpeakers(half, ['林夏', '未央'], 'only');
  expect(whole.only).toEqual(['未央', '阿木', '林夏']);
  expect(toggleSpeakers(whole, ['林夏', '未央'], 'only').only).toEqual(['阿木']);
});

test('ticked names are told by whose they are', () => {
  const persons = [{ name: '林未央', names: [{ name: '未央' }, { name: '林夏' }] }];
  expect(groupTicked(['未央', '谁', '林夏'], persons)).toEqual([
    { name: '林未央', names: ['未央', '林夏'] },
    { name: '谁', names: ['谁'] },
  ]);
});

test('ticking keeps the kinds that the address asks for', () => {
  expect(toggleSpeakers({ ...nothing, kinds: ['image'] }, ['林夏'], 'except')).toEqual({
    only: [],
    except: ['林夏'],
    kinds: ['image'],
  });
});

test('changing the mode moves the ticked people to the other list, and back', () => {
  const only = { ...nothing, only: ['林夏', '阿木'] };
  const except = withMode(only, 'except');
  expect(except).toEqual({ ...nothing, except: ['林夏', '阿木'] });
  expect(withMode(except, 'only')).toEqual(only);
});

test.each([
  [nothing, 'only', []],
  [{ ...nothing, only: ['甲'] }, 'only', ['甲']],
  [{ ...nothing, except: ['甲'] }, 'except', ['甲']],
  [{ ...nothing, only: ['甲'], except: ['乙'] }, 'only', ['甲']],
] as const)('the mode and the ticked people of %j', (filter, mode, ticked) => {
  const mutable = { only: [...filter.only], except: [...filter.except], kinds: [] };
  expect(filterMode(mutable)).toBe(mode);
  expect(tickedSpeakers(mutable)).toEqual(ticked);
});

test('a filter of kinds alone has nothing to say of speakers', () => {
  expect(summariseFilter({ ...nothing, kinds: ['image'] })).toBeUndefined();
  expect(summariseFilter({ ...nothing, except: ['甲'] })).toEqual({ mode: 'except', names: ['甲'] });
});

test('somebody is shown alone whatever was asked for before, and left out besides whom was left out', () => {
  expect(onlySpeakers(['未央', '林未央'])).toEqual({ only: ['未央', '林未央'], except: [], kinds: [] });
  const filter = { only: ['未央', '安可'], except: ['若谷'], kinds: ['image' as const], context: 3 };
  expect(exceptSpeakers(filter, ['未央', '若谷'])).toEqual({ ...filter, only: ['安可'], except: ['若谷', '未央'] });
});

test('clearing unticks everybody and touches no argument', () => {
  const filter = { only: ['甲'], except: ['乙'], kinds: [] };
  expect(withoutSpeakers(filter)).toEqual(nothing);
  toggleSpeakers(filter, ['丙'], 'only');
  expect(filter.only).toEqual(['甲']);
});
