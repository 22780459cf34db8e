import type { Message } from '../model.ts';
import { normaliseText } from './normalise.ts';

/** What words are looked for in, normalised: the text, less what stands for a picture, which nobody said. */
export function searchableText({ kind, text }: Pick<Message, 'kind' | 'text'>): string {
  return kind === 'image' && text === '[图片]' ? '' : normaliseText(text);
}
