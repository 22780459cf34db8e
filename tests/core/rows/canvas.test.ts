import { describe, expect, test } from 'vitest';
import { landingOffset, linkOffset, rebaseBy, roomAbove } from '../../../src/core/index.ts';

describe('a landing', () => {
  const size = { canvas: 10_000, view: 800, lead: 100 };
  test.each([
    ['a link stands in the upper third', { align: 'link', position: 0, offset: 0 }, 5000, 5000 - linkOffset(800)],
    ['a kept place keeps its distance from the top edge', { align: 'keep', position: 0, offset: -30 }, 5000, 5030],
    ['the start is the first row, below the lead', { align: 'start', position: 0, offset: 0 }, 100, 100],
    ['the end is the last screenful', { align: 'end', position: 0, offset: 0 }, 9_900, 9_200],
    ['a link near the end shows the end', { align: 'link', position: 0, offset: 0 }, 9_800, 9_200],
    ['a link near the start shows the start', { align: 'link', position: 0, offset: 0 }, 120, 100],
  ] as const)('%s', (_, landing, top, wanted) => {
    expect(landingOffset(landing, top, size)).toBe(wanted);
  });

  test('a chat lower than the view stands at its start', () => {
    expect(landingOffset({ align: 'end', position: 0, offset: 0 }, 50, { canvas: 300, view: 800, lead: 0 })).toBe(0);
  });

  test('never asks for more than can be scrolled, where a few rows stand below the lead', () => {
    const low = { canvas: 2200, view: 800, lead: 2000 };
    for (const align of ['start', 'end', 'link', 'day', 'keep'] as const) {
      expect(landingOffset({ align, position: 0, offset: 0 }, 2044, low), align).toBe(1400);
    }
  });
});

describe('the lead', () => {
  const reading = { scrollTop: 5000, view: 800, resting: false };
  test.each([
    ['is left alone while the reader scrolls far from the start', { lead: 40, atStart: true }, reading, 0],
    ['becomes 0 at rest', { lead: 40, atStart: true }, { ...reading, resting: true }, 40],
    [
      'becomes 0 before the space above the first row is seen',
      { lead: 40, atStart: true },
      { ...reading, scrollTop: 39 },
      40,
    ],
    [
      'becomes 0 before rows above the canvas are needed',
      { lead: -40, atStart: true },
      { ...reading, scrollTop: 900 },
      -40,
    ],
    ['is refilled when it runs out', { lead: 3000, atStart: false }, reading, 3000 - roomAbove],
    ['is refilled early at rest', { lead: 90_000, atStart: false }, { ...reading, resting: true }, 90_000 - roomAbove],
    ['is enough otherwise', { lead: 150_000, atStart: false }, { ...reading, resting: true }, 0],
  ])('%s', (_, canvas, reader, by) => {
    expect(rebaseBy(canvas, reader)).toBe(by);
  });
});
