import { marks, type Span } from './rules.ts';

/** The WeChat ids in a folded text: those that WeChat gives out, and those that people chose, where a label says so. */
export function findWechatIds(folded: string): Span[] {
  return [given, named, labelled, asked].flatMap((pattern) => [...folded.matchAll(pattern)].map(toSpan));
}

/** The id is the last of what a pattern matches. */
function toSpan(match: RegExpExecArray): Span {
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end, rule: 'wechat-id', shown: marks['wechat-id'] };
}

/** Matches wxid_3k9vq2mt7x1a22; not wxid_. */
const given = /(wxid_[a-z\d]{6,32})/g;

/** What people choose: 6 to 20 characters from a letter on. Not the beginning of an address, a path or a call. */
const chosen = '[a-z][-_a-z\\d]{5,19}(?![-_a-z\\d]|\\.[a-z]|:\\/\\/|[/@(])';

const names = '微信|薇信|威信|微❤|weixin|wechat|v信|(?<![a-z\\d])[wv]x';

/** Matches 微信号abc_123, WeChat ID: lin.., VX号 是 abcdef, 微信号：12345678; not 微信号码牌, 微信 ID card. */
const named = new RegExp(
  `(?:${names})\\s{0,2}(?:号码?|id|[账帐]号)\\s{0,2}(?:[:=]|是|为)?\\s{0,3}(${chosen}|\\d{5,12}(?!\\d))`,
  'g',
);

/** Matches 微信：abcdef, vx=tom_88, 加v:abcdef; not 微信 android, 微信：https://example.com/. */
const labelled = new RegExp(`(?:${names}|加我?(?:微信?|v))\\s{0,2}[:=]\\s{0,3}(${chosen})`, 'g');

/** Matches `vx tom_88`, 加微信abc123, 加我v abc123, 微信是abc_123, `v: abc123`, `+v abc123`: only what no word looks like. Not `wx payment`, `v: string`. */
const asked = new RegExp(
  `(?:(?<![a-z\\d])(?:[wv]x\\s{1,3}|v\\s{0,2}[:=]\\s{0,3})|\\+v\\s{0,3}|加我?(?:微信?|v)\\s{0,3}|(?:${names})\\s{0,2}(?:是|为)\\s{0,3})((?=[a-z]{1,19}[-_\\d])${chosen})`,
  'g',
);
