import { createContext, use } from 'react';
import type { zh } from './zh.ts';

/** Every sentence of the page. Chinese is the measure: English has the same keys, or it does not compile. */
export type Words = typeof zh;

export const WordsContext = createContext<Words | undefined>(undefined);

/** The page's words in the reader's language. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('WordsContext is missing');
  return words;
}
