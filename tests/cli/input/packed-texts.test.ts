import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts, unpackTexts } from '../../../src/cli/input/packed-texts.ts';

it('texts that were joined come apart again, empty ones and halves of characters too', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud83d', '支付')));
  fc.assert(
    fc.property(texts, (all) => {
      expect(unpackTexts(packTexts(all))).toEqual(all);
    }),
  );
});
