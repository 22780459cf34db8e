import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, log, parse, pngBytes, put } from './harness.ts';

describe('pictures', () => {
  const url = 'http://example.com/img/202401/20240101_100000.png';
  const withPicture = (src: string, files: Record<string, string | Uint8Array>) =>
    folderOf({
      'g/1.md': log('2024-01-01', `10:00:00 安可|![2024-01-01 10:00:00](${src})`),
      'liaoji.json': '{"pictures":"pics"}',
      ...files,
    });
  const pictureOf = async (folder: string) => {
    const { chats, problems } = await parse(folder);
    const { src, width, height } = chats[0]?.messages[0] ?? {};
    return { src, width, height, codes: problems.map(({ code }) => code) };
  };
  const found = { src: expect.stringMatching(/^pictures\/[0-9a-f]{12}\.png$/), width: 3, height: 4, codes: [] };

  it.each<[what: string, src: string, files: Record<string, string | Uint8Array>, expected: object]>([
    ['by the last two segments', url, { 'pics/202401/20240101_100000.png': pngBytes(3, 4) }, found],
    ['by the last one', url, { 'pics/deep/er/20240101_100000.png': pngBytes(3, 4) }, found],
    [
      'by two rather than one',
      url,
      { 'pics/a/20240101_100000.png': pngBytes(9, 9), 'pics/202401/20240101_100000.png': pngBytes(3, 4) },
      found,
    ],
    [
      'not where two have the name',
      url,
      { 'pics/a/20240101_100000.png': pngBytes(9, 9), 'pics/b/20240101_100000.png': pngBytes(3, 4) },
      { src: url, codes: [] },
    ],
    ['not at all, and then it stays on its host', url, { 'pics/other.png': pngBytes(1, 1) }, { src: url, codes: [] }],
    [
      'beside the log',
      'img/a.png',
      { 'g/img/a.png': pngBytes(3, 4), 'pics/x.png': pngBytes(1, 1) },
      { ...found, codes: ['skipped-files'] },
    ],
    [
      'beside the log, where it is missing',
      'img/a.png',
      { 'pics/x.png': pngBytes(1, 1) },
      { src: undefined, codes: ['picture-missing'] },
    ],
    ['posing', url, { 'pics/20240101_100000.png': '<svg onload="x"/>' }, { src: url, codes: ['not-a-picture'] }],
  ])('are found %s', async (_, src, files, expected) => {
    expect(await pictureOf(withPicture(src, files))).toMatchObject(expected);
  });

  it('are not taken through a link that leads out of the folder', async () => {
    const outside = folderOf({ 'a.png': pngBytes(3, 4) });
    const folder = withPicture('img/a.png', { 'g/x.txt': 'x' });
    put(folder, 'pics/x.png', pngBytes(1, 1));
    symlinkSync(outside, join(folder, 'g/img'));
    expect((await pictureOf(folder)).src).toBeUndefined();
  });
});
