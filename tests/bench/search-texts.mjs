// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './stats.mjs';

/** @typedef {import('./types.ts').Size} Size */
/** @typedef {typeof import('./search-core.ts')} Core */

/** All texts, normalised, from the disk. @param {Core} core @param {Size} size @param {import('./search-core.ts').ChatEntry[]} chats @returns {string[]} */
export function readTexts(core, size, chats) {
  return chats.flatMap((chat) =>
    core.buildChatMap(chat).shards.flatMap(({ file }) => {
      // A picture's text is '' in a shard, and a generated log has no links with a title.
      const { text } = JSON.parse(readFileSync(join(size.site, file), 'utf8'));
      return text.map(core.normaliseText);
    }),
  );
}

/** Two characters that one to five messages have, from the middle on. @param {string[]} texts */
export function findRare(texts) {
  for (let at = texts.length >> 1; at < texts.length; at++) {
    const text = texts[at] ?? '';
    for (let from = 0; from + 2 <= Math.min(text.length, 40); from++) {
      const pair = text.slice(from, from + 2);
      if (!/^\p{Script=Han}{2}$/u.test(pair)) continue;
      let count = 0;
      for (let other = 0; other < texts.length && count < 6; other++) count += Number(texts[other]?.includes(pair));
      if (count < 6) return pair;
    }
  }
  throw new Error('no rare pair');
}

/** @param {string[]} texts @param {number} rounds */
export function measureScan(texts, rounds) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    texts.filter((text) => text.includes('支付'));
    return performance.now() - start;
  });
  return median(times);
}

/** @param {Core} core @param {Size} size @param {string[]} texts */
export function sizeOfIndex(core, { site, archive, count }, texts) {
  const chat = archive.entry;
  const head = readFileSync(join(site, core.headPath(chat.id, chat.search ?? '')), 'utf8');
  const parsed = core.parseSearchHead(head, { chat: chat.id, count });
  if ('fault' in parsed) throw new Error(parsed.fault);
  const bins = core.listBuckets(parsed).reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
  const headBytes = gzipSync(head).length;
  return { size: (bins + headBytes) / gzipSync(texts.join('\n')).length, headKb: headBytes / 1000 };
}
