import { isKind } from '../kinds.ts';
import type { Kind } from '../model.ts';
import { normaliseText } from './normalise.ts';

/** The kind that a word of a query names, in English or as WeChat calls it; undefined for any other word. */
export function parseKindName(word: string): Kind | undefined {
  const name = normaliseText(word);
  if (isKind(name)) return name;
  return Object.hasOwn(chinese, name) ? chinese[name as keyof typeof chinese] : undefined;
}

const chinese = {
  文字: 'text',
  图片: 'image',
  照片: 'image',
  链接: 'link',
  表情: 'sticker',
  语音: 'voice',
  视频: 'video',
  文件: 'file',
  位置: 'location',
  名片: 'contact',
  红包: 'red-packet',
  转账: 'transfer',
  通话: 'call',
  聊天记录: 'forward',
  系统: 'system',
  撤回: 'recalled',
} satisfies Record<string, Kind>;

/** What the kinds are called in a query, each once: in Chinese, and in English. */
export const kindNames: Record<'zh' | 'en', readonly string[]> = {
  zh: Object.keys(chinese).filter((name) => name !== '照片'),
  en: [...new Set(Object.values(chinese))],
};
