import { findEmails } from './email.ts';
import { findNumbers } from './numbers.ts';
import type { PatternName, Span } from './rules.ts';
import { findWechatIds } from './wechat-id.ts';

/** What the patterns of these names find in a folded text. */
export function findPatterns(folded: string, names: ReadonlySet<PatternName>): Span[] {
  return [
    ...findNumbers(folded, names),
    ...(names.has('email') ? findEmails(folded) : []),
    ...(names.has('wechat-id') && label.test(folded) ? findWechatIds(folded) : []),
  ];
}

/** Matches the labels of WeChat ids, and words that hold one. */
const label = /微|薇信|威信|[wv]x|v信|加我?v|weixin|wechat|\+v|v\s{0,2}[:=]/;
