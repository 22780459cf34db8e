import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessages } from '../../src/core/index.ts';
import { card, email, identity, mobile, wxid } from '../core/redact/arbitraries.ts';
import { pngBytes } from './harness.ts';
import { buildRedacted, picture, type Secrets } from './redacted-day.ts';

const secretsOf = (...found: string[]): Secrets => ({
  hidden: '陆知夏-霜桥冷链-运营-杭州',
  withheld: '这一句谁也不该再看到',
  word: '霜桥三号库',
  found,
});

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
        fc.asyncProperty(fc.tuple(mobile, identity, card, email, wxid), async (found) => {
          const { hidden, withheld, word } = secretsOf();
          const files = await buildRedacted(secretsOf(...found), { single });
          expect(findIn(files, '甲')).not.toEqual([]);
          for (const secret of [...found, hidden, hidden.slice(0, 3), withheld, word, picture.toString()])
            expect(findIn(files, secret)).toEqual([]);
          expect([...files.keys()].filter((path) => path.startsWith('pictures/'))).toEqual([]);
        }),
        { numRuns: 5 },
      );
    },
    60_000,
  );

  it('whatever it was, all files are the same, byte for byte, in whichever form they say what they say', async () => {
    const found = fc.tuple(mobile, identity, card, email, wxid);
    const others = { hidden: '何青川-北岸物流-财务-成都', withheld: '另外一句不该看到的话，长一些', word: '云栈酒店' };
    await fc.assert(
      fc.asyncProperty(found, found, fc.boolean(), async (one, other, single) => {
        const first = await buildRedacted(secretsOf(...one), { single });
        const second = await buildRedacted({ ...others, found: other }, { single, picture: pngBytes(200, 300) });
        const differing = [...second].filter(([path, bytes]) => !first.get(path)?.equals(bytes)).map(([path]) => path);
        expect([[...second.keys()], differing]).toEqual([[...first.keys()], []]);
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  it('and would be found if it were', async () => {
    const files = await buildRedacted(secretsOf('13812345678'));
    for (const form of ['大家好', encodeURIComponent('大家好'), '\\u5927\\u5bb6\\u597d', '&#x5927;&#23478;好']) {
      expect(findIn(new Map([['x', Buffer.from(form)]]), '大家好')).toEqual(['x']);
    }
    expect(findIn(files, '大家好').length).toBeGreaterThan(1);
    expect(findIn(await buildRedacted(secretsOf(), { single: true }), '大家好')).toContain('site.html');
  });

  it('nor in an id: all of them follow from what is left', async () => {
    const files = await buildRedacted(secretsOf('13812345678'));
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
