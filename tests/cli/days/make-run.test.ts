import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRunMaker } from '../../../src/cli/days/make-run.ts';
import type { DayOrder } from '../../../src/cli/days/types.ts';
import { folderOf, put } from '../harness.ts';

const html =
  '<!doctype html><html data-root="./"><title>p</title><!--liaoji:head--><!--liaoji:body--><!--liaoji:tail--></html>';
const day = '2024-03-01';

/** A run that cannot be made: of its files it is only known that they were. */
function standingRun() {
  const root = folderOf({
    [`a/${day}/index.html`]: 'page',
    [`a/${day}/preview.png`]: 'picture',
    'data/a/0.json': 'no shard',
  });
  const make = createRunMaker(
    { root, fresh: false, html, fonts: join(root, 'fonts'), site: { title: '', offset: '+08:00', noindex: false } },
    async () => {},
  );
  const summary = { date: day, count: 1, speakers: 1, most: [], words: ['冷链'], from: '', to: '' };
  const order: DayOrder = {
    chat: { id: 'a', title: 'a', count: 1, noindex: false },
    from: 0,
    shards: ['data/a/0.json'],
    made: [{ summary, page: crc32('page'), picture: crc32('picture') }],
  };
  return { root, make, order };
}

describe('days that were made before', () => {
  it('are not made again where page and picture stand', async () => {
    const { make, order } = standingRun();
    const paths = [`a/${day}/index.html`, `a/${day}/preview.png`];
    expect(await make(order)).toEqual({ days: order.made, paths, changed: 0 });
  });

  it.each(['index.html', 'preview.png'])('are made again where %s is another', async (name) => {
    const { root, make, order } = standingRun();
    put(root, `a/${day}/${name}`, 'other');
    await expect(make(order)).rejects.toThrow('a shard of our own is not-json');
  });
});
