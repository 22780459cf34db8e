import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/core/index.ts';

/** Work that waits until it is let go of, or made to fail. */
function createWork() {
  const begun: number[] = [];
  const ends: { done(): void; fail(error: Error): void }[] = [];
  const work = (item: number) => {
    begun.push(item);
    return new Promise<void>((done, fail) => ends.push({ done, fail }));
  };
  return { begun, ends, work };
}

const turn = async () => {
  for (let count = 0; count < 10; count++) await Promise.resolve();
};

describe('work in lanes', () => {
  it('does all, so many at a time, in order', async () => {
    const { begun, ends, work } = createWork();
    const all = inLanes([1, 2, 3, 4, 5], 2, work);
    expect(begun).toEqual([1, 2]);
    ends[1]?.done();
    await turn();
    expect(begun).toEqual([1, 2, 3]);
    for (let end = 0; end < 5; end++) {
      ends[end]?.done();
      await turn();
    }
    await all;
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins nothing more once one has failed', async () => {
    const { begun, ends, work } = createWork();
    const all = inLanes([1, 2, 3, 4, 5], 3, work);
    ends[1]?.fail(new Error('lost'));
    await expect(all).rejects.toThrow('lost');
    ends[0]?.done();
    ends[2]?.done();
    await turn();
    expect(begun).toEqual([1, 2, 3]);
  });
});
