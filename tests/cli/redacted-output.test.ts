import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessages } from '../../src/core/index.ts';
import { email, identity, mobile, wxid } from '../core/redact/arbitraries.ts';
import { filesBelow, folderOf, liaoji, log, pngBytes, put } from './harness.ts';

const hidden = '陆知夏-霜桥冷链-运营-杭州';
const withheld = '这一句谁也不该再看到';
const word = '霜桥三号库';

/** A day in which every secret stands wherever one can. */
function dayOf(secrets: readonly string[]): string {
  const clock = (second: number) =>
    `09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
  const bodies = [
    '安可|早',
    ...secrets.flatMap((secret) => [
      `安可|我的是${secret}，谢谢`,
      `未央（${secret}）|到`,
      `安可|https://example.com/?to=${encodeURIComponent(secret)}`,
      `安可|「未央：${secret}」 - - - - - - - - - - 收到`,
      `${hidden}|[${secret}的聊天记录\n](https://example.com/${secret})`,
    ]),
    `${hidden}|大家好`,
    `安可|@${hidden}?在吗，@陆知夏 呢`,
    `安可|「${hidden}：大家好」 - - - - - - - - - - 你好`,
    `|"${hidden}" 撤回了一条消息`,
    `安可|![2024-03-12 09:30:00](http://example.com/img/${encodeURIComponent(hidden)}.png)`,
    `安可|${word}见`,
    `安可|![2024-03-12 09:30:00](secret.png)`,
    `安可|${withheld}`,
    `未央|「安可：${withheld}」 - - - - - - - - - - 什么？`,
    '安可|晚',
  ];
  return log('2024-03-12', ...bodies.map((body, index) => `${clock(index)} ${body}`));
}

/** A picture that is not in the way of the others: its bytes are its own. */
const picture = pngBytes(321, 123);

async function build(secrets: readonly string[], single: boolean) {
  const folder = folderOf({ 'talks/1.md': dayOf(secrets), 'talks/secret.png': picture });
  const { out } = await liaoji(['parse', folder]);
  const messages = JSON.parse(out).chats[0].messages as { id: string; text: string; src?: string }[];
  const idOf = (holds: (message: (typeof messages)[number]) => boolean) => messages.find(holds)!.id;
  const settings = {
    title: `${hidden}的群`,
    chats: { talks: { me: hidden } },
    redactions: {
      patterns: ['mobile', 'id-card', 'email', 'wechat-id'],
      speakers: { [hidden]: '甲' },
      words: [word],
      messages: [
        `talks/2024-03-12#${idOf(({ text }) => text === withheld)}`,
        `talks/2024-03-12#${idOf(({ src }) => src?.startsWith('pictures/') === true)}`,
      ],
    },
  };
  const site = join(folderOf(), 'site');
  // An archive from before the redactions: what it left must go, too.
  if (!single) await liaoji(['build', folder, '--out', site]);
  put(folder, 'liaoji.json', JSON.stringify(settings));
  const target = single ? ['--single', '--out', `${site}.html`] : ['--out', site];
  const built = await liaoji(['build', folder, ...target]);
  const parsed = await liaoji(['parse', folder, '--parts']);
  expect(built.code + parsed.code).toBe(0);
  const files = single
    ? new Map([['site.html', readFileSync(`${site}.html`)]])
    : new Map([...filesBelow(site)].map(([path, { content }]) => [path, Buffer.from(content, 'latin1')] as const));
  return {
    files: new Map([...files, ['parse', Buffer.from(parsed.out)], ['stderr', Buffer.from(built.err)]]),
    before: messages,
  };
}

/** What a file says in every form that it may be written in, and its own path. */
function* readings(path: string, bytes: Buffer): Generator<string> {
  yield path;
  for (const part of [bytes, ...unpack(path, bytes)]) {
    const text = part.toString('utf8');
    yield text;
    yield decodeAll(text);
    for (const [, packed] of text.matchAll(/[">]([A-Za-z0-9+/]{64,}={0,2})["<]/g)) {
      const inner = Buffer.from(packed!, 'base64');
      for (const each of [inner, ...unpack('.zz', inner)]) yield decodeAll(each.toString('utf8'));
    }
  }
}

function unpack(path: string, bytes: Buffer): Buffer[] {
  try {
    if (path.endsWith('.gz')) return [gunzipSync(bytes)];
    if (path.endsWith('.zz')) return [inflateSync(bytes)];
    if (path.endsWith('.br')) return [brotliDecompressSync(bytes)];
    if (path.endsWith('.png')) return [...chunksOf(bytes)];
  } catch {
    // Not packed after all, such as a picture's first bytes.
  }
  return [];
}

/** The texts of a PNG: tEXt and iTXt as they are, zTXt inflated. */
function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 8; at + 8 < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (bytes.toString('latin1', at + 4, at + 8) === 'zTXt') yield inflateSync(data.subarray(data.indexOf(0) + 2));
    else yield data;
  }
}

/** Escapes of JSON, HTML and addresses, one within the other. */
function decodeAll(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
}

function findIn(files: ReadonlyMap<string, Buffer>, secret: string): string[] {
  return [...files].flatMap(([path, bytes]) =>
    [...readings(path, bytes)].some((text) => text.includes(secret)) ? [path] : [],
  );
}

describe('what is redacted is in no file', () => {
  it.each([
    ['of a site', false],
    ['of one file', true],
  ])(
    '%s',
    async (_, single) => {
      await fc.assert(
        fc.asyncProperty(fc.tuple(mobile, identity, email, wxid), async (secrets) => {
          const { files } = await build(secrets, single);
          expect(findIn(files, '甲')).not.toEqual([]);
          for (const secret of [...secrets, hidden, '陆知夏', withheld, word, picture.toString()])
            expect(findIn(files, secret)).toEqual([]);
          expect([...files.keys()].filter((path) => path.startsWith('pictures/'))).toEqual([]);
        }),
        { numRuns: 5 },
      );
    },
    60_000,
  );

  it('and would be found if it were', async () => {
    const { files } = await build(['13812345678'], false);
    for (const form of ['大家好', encodeURIComponent('大家好'), '\\u5927\\u5bb6\\u597d', '&#x5927;&#23478;好']) {
      expect(findIn(new Map([['x', Buffer.from(form)]]), '大家好')).toEqual(['x']);
    }
    expect(findIn(files, '大家好').length).toBeGreaterThan(1);
    expect(findIn((await build([], true)).files, '大家好')).toContain('site.html');
  });

  it('nor in an id: all of them follow from what is left', async () => {
    const { files } = await build(['13812345678'], false);
    const { messages } = JSON.parse(files.get('parse')!.toString()).chats[0];
    const entries = messages.map(({ at, kind, text, speaker }: Record<string, string>) => ({
      date: at!.slice(0, 10),
      second: at!
        .slice(11)
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0),
      kind,
      text,
      speaker,
    }));
    expect(messages.map(({ id }: { id: string }) => id)).toEqual(toMessages(entries).map(({ id }) => id));
  });
});
