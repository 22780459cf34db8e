import type { Entry, Excerpt, ExcerptWords } from '../../../src/core/index.ts';
import { createNameSet, toMessages } from '../../../src/core/index.ts';

/** An excerpt of these entries, in which every speaker of them, and of `others`, can be mentioned. */
export function excerptOf(entries: readonly Entry[], others: readonly string[] = [], me?: string): Excerpt {
  const names = createNameSet([...entries.map(({ speaker }) => speaker), ...others]);
  return { title: '夜航船', me, lines: toMessages(entries).map((message) => ({ message, names })) };
}

export const words: ExcerptWords = {
  noName: '无名',
  empty: '内容未导出',
  picture: '图片',
  recalled: (name) => `${name} 撤回了一条消息`,
  colon: '：',
  day: (date) => `— ${date} —`,
};
