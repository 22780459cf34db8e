import { expect, it } from 'vitest';
import { formatProblem } from '../../src/core/problems.ts';

const problem = { code: 'unexpected-line', file: 'a.md', line: 7, args: { count: 3 } } as const;

it('says what is wrong in either language, with the values in place', () => {
  expect(formatProblem(problem, 'zh')).toContain('有 3 行');
  expect(formatProblem(problem, 'en')).toContain('(3)');
});

it('fills values in once: a value that looks like a placeholder is a value', () => {
  const odd = { code: 'unsafe-address', file: 'a.md', line: 7, args: { value: '{line}$&' } } as const;
  expect(formatProblem(odd, 'en')).toContain('"{line}$&"');
});
