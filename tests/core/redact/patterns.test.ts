// Longer than other files: tables of what is redacted and what is not, by pattern.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatternName } from '../../../src/core/index.ts';
import { survives } from '../../helpers/growth.ts';
import * as any from './arbitraries.ts';
import { masked, redact } from './redact.ts';

const full = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** Holds when the secret is gone, in whatever form it was written, and all else stands. */
function hides(secret: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(any.before, secret, any.after, (head, text, tail) => {
      expect(masked(head + text + tail)).toBe(`${head}■${tail}`);
    }),
    { numRuns: 400 },
  );
}

/** The text in pieces of these sizes, and what is left. */
const spaced = (text: string, sizes: readonly number[], joint: string) => {
  const starts = [0, ...sizes.map((_, index) => sizes.slice(0, index + 1).reduce((a, b) => a + b))];
  return starts
    .map((start, index) => text.slice(start, starts[index + 1]))
    .filter(Boolean)
    .join(joint);
};
const joint = fc.constantFrom(' ', '-', '\u00a0', ' - ', '–', '.', '\u200b');

describe('a pattern finds in any context', () => {
  it('mobile numbers, also with +86, parted, and full-width', () => {
    hides(any.mobile);
    hides(any.mobile.map(full));
    hides(
      fc.tuple(fc.constantFrom('+86', '86', '+86 ', '86-', '0086', '+86-'), any.mobile).map((parts) => parts.join('')),
    );
    hides(
      fc
        .tuple(any.mobile, joint, fc.constantFrom([3, 4, 4], [3, 4], [4, 3], [3, 8], [7, 4], [5, 6]))
        .map(([text, part, sizes]) => spaced(text, sizes, part)),
    );
    hides(any.mobile.map((text) => [...text].join(' ')));
  });

  it('identity cards, also parted and with a small or full-width x', () => {
    hides(any.identity);
    hides(any.identity.map((text) => text.toLowerCase()));
    hides(any.identity.map(full));
    hides(fc.tuple(any.identity, joint).map(([text, part]) => spaced(text, [6, 4, 4], part)));
  });

  it('bank cards, also in fours', () => {
    hides(any.card);
    hides(fc.tuple(any.card, fc.constantFrom(' ', '-')).map(([text, part]) => spaced(text, [4, 4, 4, 4], part)));
    hides(any.card.map(full));
  });

  it('WeChat ids: given ones anywhere, chosen ones after a label', () => {
    hides(any.wxid);
    const label = fc.constantFrom(
      '微信号',
      '微信号：',
      '微信：',
      '微信:',
      'WeChat ID: ',
      'VX：',
      'vx号 是 ',
      '加微信号',
      'V信=',
      '薇信: ',
      'weixin:',
    );
    fc.assert(
      fc.property(
        any.before.filter((head) => head !== 'tel'),
        label,
        any.wechatId,
        fc.constantFrom('', '，', ' 谢谢', '。', '\n'),
        (head, name, id, tail) => {
          expect(masked(`${head}${name}${id}${tail}`)).toBe(`${head}${name}■${tail}`);
        },
      ),
    );
  });

  it('mail addresses, also with a full-width @, in Chinese without blanks', () => {
    const head = fc.constantFrom('', '邮箱', '发到：', ' ', '\n', '（', '<', '😀');
    const tail = fc.constantFrom('', '谢谢', '。', '，', ' ', '\n', '>', '）', ', ok');
    fc.assert(
      fc.property(head, any.email, fc.boolean(), tail, (left, address, wide, right) => {
        expect(masked(left + (wide ? address.replace('@', '＠') : address) + right)).toBe(`${left}■${right}`);
      }),
    );
  });

  it('percent-encoded in an address, which goes whole', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          any.email,
          any.mobile.map((text) => `+86${text}`),
        ),
        (secret) => {
          const address = `http://example.com/a?to=${encodeURIComponent(secret)}&x=1`;
          expect(masked(`看 ${address} 吧`)).toBe('看 ■ 吧');
          expect(masked(`http://example.com/r?u=${encodeURIComponent(address)}`)).toBe('■');
        },
      ),
    );
  });

  it('several in one text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(any.mobile, any.identity, any.card), { minLength: 2, maxLength: 8 }),
        fc.constantFrom('，', '/', '\n', ' '),
        (list, between) => {
          const text = list.join(between);
          for (const secret of list) expect(masked(text)).not.toContain(secret);
        },
      ),
    );
  });

  it.each([
    ['(+86)138 1234 5678', '(■'],
    ['1.13812345678 2.13987654321', '1.■ 2.■'],
    ['身份证 110101491231002', '身份证 ■'],
    ['vx tom_2018 加我', 'vx ■ 加我'],
    ['加微信tom2018哈', '加微信■哈'],
    ['微信号12345678', '微信号■'],
    ['我的微信是tom_2018', '我的微信是■'],
    ['v：tom2018', 'v：■'],
    ['＋V tom2018', '＋V ■'],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});

describe('a pattern leaves alone', () => {
  const stays = (arbitrary: fc.Arbitrary<string>, numRuns = 1000) => {
    fc.assert(
      fc.property(any.before, arbitrary, any.after, (head, text, tail) => {
        expect(masked(head + text + tail)).toBe(head + text + tail);
      }),
      { numRuns },
    );
  };
  const number = (min: number, max: number) =>
    fc.bigInt({ min: 10n ** BigInt(min - 1), max: 10n ** BigInt(max) - 1n }).map(String);

  it('identity cards and bank cards whose checksum is wrong', () => {
    const stay = (arbitrary: fc.Arbitrary<string>, name: PatternName) =>
      fc.assert(
        fc.property(arbitrary, (text) => {
          expect(redact(text, { patterns: [name] })).toBe(text);
        }),
      );
    stay(any.brokenIdentity, 'id-card');
    stay(any.brokenCard, 'bank-card');
    stay(
      any.brokenCard.filter(({ length }) => length === 16).map((text) => spaced(text, [4, 4, 4, 4], ' ')),
      'bank-card',
    );
  });

  it('identity numbers of no day and no region', () => {
    const impossible = fc.constantFrom('110101199002301', '110101199013011', '990101199001011', '000000199001011');
    stays(impossible.map((head) => `${head}23`.slice(0, 17)).map((body) => body + any.identityCheck(body)));
  });

  it('timestamps, dates and order numbers that begin with one', () => {
    const seconds = fc.integer({ min: 1_000_000_000, max: 2_000_000_000 });
    const stamp = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString());
    stays(seconds.map(String));
    stays(seconds.map((value) => `${value}123`));
    stays(stamp.map((text) => text.replaceAll(/\D/g, '').slice(0, 14)));
    stays(stamp.map((text) => text.slice(0, 19).replace('T', ' ')));
    stays(stamp.map((text) => `${text.slice(0, 10)} ~ ${text.slice(0, 10)}`));
    // WeChat Pay and Alipay order numbers have 28 digits.
    stays(fc.tuple(stamp, number(14, 14)).map(([text, rest]) => text.replaceAll(/\D/g, '').slice(0, 14) + rest));
  });

  it('numbers of too many or too few digits, and parts of them', () => {
    stays(number(20, 32));
    stays(number(1, 10));
    stays(
      fc
        .tuple(any.mobile, number(1, 3))
        .map(([phone, more]) => phone + more)
        .filter((text) => text.length < 14),
    );
    stays(number(9, 10).map((text) => `￥${text}.00`));
  });

  it('hashes and tokens', () => {
    const hex = fc
      .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 40 })
      .map((list) => list.join(''));
    stays(hex.filter((text) => /[a-f]/.test(text.slice(8, 24)) && /\d/.test(text)));
    stays(fc.uuid());
  });

  it.each([
    'http://example.com/s?__biz=MzA4MjEyNTA5Mw==&mid=2652568104&idx=1&sn=e8b1ccbf13802134567aa',
    'https://item.example.com/2018/01/02/12345678.html',
    '比例是 3.1415926535897932，或 0.13812345678',
    '10.0.13.138:8080',
    '微信支付、微信 Android 版、微信 H5',
    'wx payment、wx1234567890abcdef',
    'v: string, v=android',
    '这个微信是android版',
    'csv: tom_2018',
    '微信：https://example.com/abcdef',
    '微信：pay.example.com',
    'icon@2x.png',
    '@安可-远舟 你好',
    '110101491231002',
    '总共 138 个，1234 元，5678 分',
    '[2017] 2018-01-02 10:32:50',
    '100%确定 %zz',
    '',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('what it was not asked for', () => {
    expect(redact('13812345678 a@example.com', { patterns: ['email'] })).toBe('13812345678 〔邮箱已隐去〕');
    expect(redact('13812345678 a@example.com', { patterns: ['mobile'] })).toBe('〔手机号已隐去〕 a@example.com');
  });
});

describe('a hostile text takes linear time', () => {
  it.each<[what: string, unit: string]>([
    ['digits', '1'],
    ['single digits', '1 '],
    ['elevens', '13812345678 '],
    ['@', '@'],
    ['mail', 'a@'],
    ['addresses', 'a@b.cn '],
    ['escaped addresses', 'a%40b.cn '],
    ['hosts', 'a.'],
    ['letters', 'a'],
    ['labels', '微信:'],
    ['escapes', '%25'],
    ['letters and digits', 'a1'],
    ['wx', 'wx '],
    ['quotes', '「甲：'],
  ])('of %s', (_, unit) => {
    const work = (length: number) => () => masked(unit.repeat(length / unit.length));
    expect(survives(work)).toBe(true);
  });
});
