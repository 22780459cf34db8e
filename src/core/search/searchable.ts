import type { Message } from '../model.ts';
import { normaliseText } from './normalise.ts';

/** What words are looked for in: the text, less what stands for a picture, which nobody said. */
export const saidIn = ({ kind, text }: Pick<Message, 'kind' | 'text'>): string =>
  kind === 'image' && text === '[图片]' ? '' : text;

/** The same, normalised. */
export const searchableText = (message: Pick<Message, 'kind' | 'text'>): string => normaliseText(saidIn(message));
