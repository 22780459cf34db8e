import { expect, test } from 'vitest';
import { hasFile, inlineFiles } from '../../src/view/sharing/picture/inline-files.ts';

test.each([
  ['in double quotes', '.a { background: url("./a.svg") 0 0; }', '.a { background: url("data:./a.svg") 0 0; }'],
  ['in single quotes', ".a { --b: url('a.png') }", '.a { --b: url("data:a.png") }'],
  ['without quotes, each of several', 'url(a.png) url(b.png)', 'url("data:a.png") url("data:b.png")'],
  ['not where it is there already', 'url("data:x") url(#a)', 'url("data:x") url(#a)'],
  [
    'not inside a drawing that is there already',
    `url("data:image/svg+xml,<path fill='url(%23a)'/>") url("c.png")`,
    `url("data:image/svg+xml,<path fill='url(%23a)'/>") url("data:c.png")`,
  ],
])('a file is put into the sheet %s', async (_, css, expected) => {
  expect(await inlineFiles(css, async (file) => `data:${file}`)).toBe(expected);
  expect(hasFile(css)).toBe(css !== expected);
});
