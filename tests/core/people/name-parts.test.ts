import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitName } from '../../../src/core/people/name-parts.ts';

test.each([
  ['林小满-云杉-产品-上海', ['林小满', '云杉', '产品', '上海']],
  ['云杉支付_王一诺', ['云杉支付', '王一诺']],
  ['林小满 云杉 产品', ['林小满', '云杉', '产品']],
  ['Ada Moon', ['Ada Moon']],
  ['Ada Moon-云杉', ['Ada Moon', '云杉']],
  ['栗子?', ['栗子']],
  ['——', []],
])('%s has the parts %j', (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

test('a blank at the end changes no part: names are cut in the same places with and without blanks', () => {
  const name = fc.string({ unit: fc.constantFrom('林', '满', 'A', 'b', '-', '_', '/', '（', '）', '、', '?') });
  fc.assert(
    fc.property(name, (text) => {
      expect(splitName(`${text} `)).toEqual(splitName(text));
    }),
  );
});
