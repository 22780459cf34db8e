import { describe, expect, test } from 'vitest';
import {
  buildChatMap,
  buildRows,
  createNameSet,
  type Entry,
  pickedSequence,
  type Row,
  rowIndexAt,
  type Sequence,
  type ShardState,
  toMessages,
  wholeSequence,
} from '../../../src/core/index.ts';
import { chatEntry, entry } from '../../helpers/messages.ts';

const day = '2024-03-12';
const talk = [
  entry(`${day} 10:00:00 林小满 早`),
  entry(`${day} 10:00:20 林小满 今天的温度表谁有`),
  entry(`${day} 10:01:00 周渔 我有`),
  entry(`${day} 10:30:00 周渔 发你了`),
  entry(`${day} 10:30:05 我 谢谢`),
  entry('2024-03-13 08:00:00 我 早'),
];

function rowsOf(
  entries: Entry[],
  options: {
    counts: number[];
    sequence?: Sequence;
    states?: ShardState[];
    shards?: number[];
    me?: string;
    from?: number;
    to?: number;
    apart?: boolean;
  },
) {
  const map = buildChatMap(chatEntry(options.counts, options.shards));
  const sequence = options.sequence ?? wholeSequence(map.count);
  const messages = toMessages(entries);
  const whole: ShardState = { state: 'ready', messages, names: createNameSet([]) };
  const window = { from: options.from ?? 0, to: options.to ?? sequence.length };
  return buildRows({
    map,
    sequence,
    window,
    shard: (number) => (options.states ? options.states[number] : whole),
    me: options.me,
    apart: options.apart ?? false,
  });
}

/** One word a row: its shape, or what a message says, with marks for head and own. */
const sketch = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.shape === 'message')
      return `${row.own ? '>' : ''}${row.head ? '*' : ''}${row.message.text}${row.twin ? `=${row.twin.speaker}` : ''}${row.copy ? '=' : ''}`;
    if (row.shape === 'time') return row.at.slice(11, 16);
    if (row.shape === 'day') return row.date;
    return row.shape === 'system' ? `(${row.message.text})` : row.shape;
  });

describe('a day', () => {
  test('has a divider, a chip at its start and after five minutes, runs with one head, and 我 on the right', () => {
    expect(sketch(rowsOf(talk, { counts: [5, 1] }))).toEqual([
      'edge',
      day,
      '10:00',
      '*早',
      '今天的温度表谁有',
      '*我有',
      '10:30',
      '*发你了',
      '>*谢谢',
      '2024-03-13',
      '08:00',
      '>*早',
      'edge',
    ]);
  });

  test('draws on the right whoever the keeper says is 我', () => {
    const rows = rowsOf(talk.slice(0, 3), { counts: [3], me: '周渔' });
    expect(sketch(rows).slice(3)).toEqual(['*早', '今天的温度表谁有', '>*我有', 'edge']);
  });

  test('begins a new run after what the system says', () => {
    const said = [
      entry(`${day} 10:00:00 林小满 早`),
      entry(`${day} 10:00:01 系统 周渔加入了群聊`, { kind: 'system' }),
      entry(`${day} 10:00:02 林小满 欢迎`),
    ];
    expect(sketch(rowsOf(said, { counts: [3] }))).toEqual([
      'edge',
      day,
      '10:00',
      '*早',
      '(周渔加入了群聊)',
      '*欢迎',
      'edge',
    ]);
  });
});

describe('merged phones', () => {
  const twins = [
    entry(`${day} 10:00:00 我 收到`),
    entry(`${day} 10:00:00 林小满 收到`, { twin: true }),
    entry(`${day} 10:00:09 周渔 好`),
  ];

  test('show a message once, with the other name', () => {
    expect(sketch(rowsOf(twins, { counts: [3] }))).toEqual(['edge', day, '10:00', '>*收到=林小满', '*好', 'edge']);
  });

  test('show both copies, where that is asked for, the second marked as one', () => {
    const rows = sketch(rowsOf(twins, { counts: [3], apart: true }));
    expect(rows).toEqual(['edge', day, '10:00', '>*收到', '*收到=', '*好', 'edge']);
  });

  test('show the second copy by itself where a filter hides the first', () => {
    expect(sketch(rowsOf(twins, { counts: [3], sequence: pickedSequence(Int32Array.from([1])) }))).toEqual([
      'edge',
      day,
      '10:00',
      '*收到',
      'edge',
    ]);
  });
});

describe('what is not here', () => {
  test('is blank in its place, under the right date', () => {
    expect(sketch(rowsOf(talk, { counts: [5, 1], shards: [5, 1], states: [{ state: 'loading' }] }))).toEqual([
      'edge',
      day,
      'blank',
      'blank',
      'blank',
      'blank',
      'blank',
      '2024-03-13',
      'blank',
      'edge',
    ]);
  });

  test('is one row to try again where a shard failed', () => {
    const messages = toMessages(talk).slice(5);
    const states: ShardState[] = [
      { state: 'fault', reason: 'missing' },
      { state: 'ready', messages, names: createNameSet([]) },
    ];
    expect(sketch(rowsOf(talk, { counts: [5, 1], shards: [5, 1], states }))).toEqual([
      'edge',
      day,
      'fault',
      '2024-03-13',
      '08:00',
      '>*早',
      'edge',
    ]);
  });
});

test('neighbouring shards that failed share one card, and a day that one of them parts has one divider', () => {
  const messages = toMessages(talk).slice(4, 5);
  const fault: ShardState = { state: 'fault', reason: 'network' };
  const ready: ShardState = { state: 'ready', messages, names: createNameSet([]) };
  const rows = (states: ShardState[]) => sketch(rowsOf(talk, { counts: [5, 1], shards: [2, 2, 1, 1], states }));
  expect(rows([fault, fault, ready, fault])).toEqual(['edge', day, 'fault', '>*谢谢', '2024-03-13', 'fault', 'edge']);
  expect(rows([fault, fault, fault, fault])).toEqual(['edge', day, 'fault', 'edge']);
});

test('a window in the middle has no edges', () => {
  expect(sketch(rowsOf(talk, { counts: [5, 1], from: 1, to: 3 }))).toEqual([
    day,
    '10:00',
    '*今天的温度表谁有',
    '*我有',
  ]);
});

test('every row has a key of its own, and rowIndexAt finds the row of every position', () => {
  const rows = rowsOf(talk, { counts: [5, 1] });
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  for (let position = 0; position < talk.length; position++) {
    const row = rows[rowIndexAt(rows, position)];
    expect(row?.shape === 'message' && row.message.text).toBe(talk[position]?.text);
  }
  expect(rowIndexAt([], 3)).toBe(-1);
});
