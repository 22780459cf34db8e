import { expect, test } from 'vitest';
import {
  filterMode,
  summariseFilter,
  tickedSpeakers,
  toggleSpeaker,
  withMode,
  withoutSpeakers,
} from '../../../src/core/people/filter.ts';

const nothing = { only: [], except: [], kinds: [] };

test('ticking people gathers them in the order of ticking', () => {
  const one = toggleSpeaker(nothing, '林夏', 'only');
  expect(toggleSpeaker(one, '阿木', 'only')).toEqual({ only: ['林夏', '阿木'], except: [], kinds: [] });
});

test('ticking a person again takes only that person out', () => {
  const two = { ...nothing, except: ['林夏', '阿木'] };
  expect(toggleSpeaker(two, '林夏', 'except')).toEqual({ ...nothing, except: ['阿木'] });
});

test('ticking keeps the kinds that the address asks for', () => {
  expect(toggleSpeaker({ ...nothing, kinds: ['image'] }, '林夏', 'except')).toEqual({
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

test('clearing unticks everybody and touches no argument', () => {
  const filter = { only: ['甲'], except: ['乙'], kinds: [] };
  expect(withoutSpeakers(filter)).toEqual(nothing);
  toggleSpeaker(filter, '丙', 'only');
  expect(filter.only).toEqual(['甲']);
});
