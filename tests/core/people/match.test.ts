import { expect, test } from 'vitest';
import { foldName, matchNames } from '../../../src/core/people/match.ts';

const names = ['林夏-云杉支付-产品-杭州', 'Ａｌｅｘ Wu', 'alexandra', '🌊 小海', 'Ⅲ号', 'سارة'];
const folded = names.map(foldName);

test.each([
  ['', [0, 1, 2, 3, 4, 5]],
  ['   ', [0, 1, 2, 3, 4, 5]],
  ['云杉', [0]],
  ['ALEX', [1, 2]],
  ['ａｌｅｘ ', [1, 2]],
  ['alex w', [1]],
  ['🌊', [3]],
  ['iii', [4]],
  ['سار', [5]],
  ['nobody', []],
])('%j finds the names that contain it, whatever width and case', (query, found) => {
  expect(matchNames(folded, query)).toEqual(found);
});
