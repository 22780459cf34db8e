import { useEffect, useState } from 'react';
import type { Preferences } from '../../store/types.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/**
 * The table of words in the reader's language; undefined until the first one is here. Chinese comes with the page,
 * others when asked for; the page keeps its words until then, and where they do not come.
 */
export function useTable(language: Preferences['language']): Words | undefined {
  const [words, setWords] = useState<Words | undefined>(language === 'zh' ? zh : undefined);
  useEffect(() => {
    let gone = false;
    loadTable(language).then((table) => !gone && setWords(table));
    return () => {
      gone = true;
    };
  }, [language]);
  return words;
}

async function loadTable(language: Preferences['language']): Promise<Words> {
  if (language === 'zh') return zh;
  return import('./en.ts').then(
    ({ en }) => en,
    () => zh,
  );
}
