import type { Language } from '../../core/index.ts';
import type { Cause, Fate } from './types.ts';

const zh = {
  following: '核对链接',
  fates: { exact: '照旧', moved: '换了地址', changed: '内容变了', astray: '走偏', gone: '没有了' } satisfies Record<
    Fate,
    string
  >,
  causes: {
    neighbours: '同一秒里多了或少了别的消息',
    renamed: '群改了标识',
    redacted: '内容已隐去',
    text: '内容与以前不同',
    're-dated': '换了日期或时间',
    'other-chat': '在另一个群里',
    'no-redirect': '群改了标识，但没有写进 liaoji.json 的 formerly',
    'no-page': '这个地址上没有网页；请重新生成或上传',
    none: '原因不明',
  } satisfies Record<Cause, string>,
  count: (fate: string, count: number) => `${fate} ${count}`,
  chat: (id: string, messages: string, pages: string) => `${id}：消息 ${messages}；网页 ${pages}`,
  day: (address: string, counts: string) => `${address}：${counts}`,
  link: (from: string, to: string, cause: string) => `${from} → ${to}：${cause}`,
  lost: (from: string) => `${from} → 没有了`,
  comma: '，',
  total: (counts: string) => `一共：消息 ${counts}。`,
  causeCount: (cause: string, count: number) => `  ${cause}：${count}`,
  renamedSpeakers: (count: number) => `  其中发言人改了名字：${count}`,
  more: (count: number) => `还有 ${count} 处没有列出；加上 --all 全部列出，或用 --json。`,
  fine: '没有一个链接无故走偏。',
  bad: (count: number) => `有 ${count} 个链接无故走偏。`,
};

/** The words of `check --against`. */
export const followWords: Record<Language, typeof zh> = {
  zh,
  en: {
    following: 'following links',
    fates: { exact: 'exact', moved: 'moved', changed: 'changed', astray: 'astray', gone: 'gone' },
    causes: {
      neighbours: 'other messages came to its second, or went',
      renamed: 'the chat has another id',
      redacted: 'redacted',
      text: 'its text is another',
      're-dated': 'of another date or time now',
      'other-chat': 'in another chat now',
      'no-redirect': 'the chat has another id, and "formerly" in liaoji.json does not say so',
      'no-page': 'there is no page at this address; build or upload again',
      none: 'for no reason that can be seen',
    },
    count: (fate, count) => `${fate} ${count}`,
    chat: (id, messages, pages) => `${id}: messages ${messages}; pages ${pages}`,
    day: (address, counts) => `${address}: ${counts}`,
    link: (from, to, cause) => `${from} → ${to}: ${cause}`,
    lost: (from) => `${from} → gone`,
    comma: ', ',
    total: (counts) => `In all: messages ${counts}.`,
    causeCount: (cause, count) => `  ${cause}: ${count}`,
    renamedSpeakers: (count) => `  under another name of their speaker: ${count}`,
    more: (count) => `${count} more are not listed; --all lists them, and so does --json.`,
    fine: 'No link leads astray without a cause.',
    bad: (count) => `${count} links lead astray without a cause.`,
  },
};
