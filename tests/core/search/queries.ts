import fc from 'fast-check';
import { type Clause, kinds, type Query } from '../../../src/core/index.ts';

/** Short words of few letters, so that they are found. */
const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom('好', '的', 'a', 'B', ' ', '，', '支', '付', '"', '\\', '-', '“', '👍', '\n'),
    minLength: 1,
    maxLength: 4,
  }),
  fc.constantFrom('from:a', '://', '图片', 'é', '[强]', '支付', 'Ａ'),
);
const name = fc.constantFrom('我', '安可', '安', '-', 'n1', '远 舟', '"', 'N');
const date = fc.constantFrom('2018', '2018-01', '2018-01-02', '2018-01-03', '2018-01-04', '2017', '2019-12-31');
const span = fc.constantFrom('2018..2019', '2018-01-02..2018-01-03', '2017-12..2018-01-02');

const body: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ field: fc.constant('text'), value: word }) },
  fc.record({ field: fc.constantFrom('from', 'in'), value: name }),
  fc.record({ field: fc.constantFrom('kind', 'has'), value: fc.constantFrom(...kinds) }),
  fc.record({ field: fc.constantFrom('before', 'after'), value: date }),
  fc.record({ field: fc.constant('on'), value: fc.oneof(date, span) }),
) as fc.Arbitrary<Clause>;

const clause = fc.tuple(body, fc.boolean()).map(([each, not]): Clause => (not ? { ...each, not: true } : each));

/** A query of a few clauses, any that can be meant. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({ clauses: fc.array(clause, { maxLength: 4 }) });
