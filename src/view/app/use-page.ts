import { useEffect } from 'react';
import { useViewer } from '../viewer.ts';
import type { Words } from '../words/words.ts';

/** The colours of the browser's own bars: --page of tokens.css. */
const barColours = { light: '#ededed', dark: '#111111' };

/** Keeps what is outside of React in step: the document's title, language and theme. */
export function usePage(words: Words | undefined): void {
  const { theme, language } = useViewer((state) => state.preferences);
  const chat = useViewer((state) => state.chat?.entry.title);
  const archive = useViewer((state) => state.manifest?.title);

  useEffect(() => {
    if (words) document.title = [chat, archive, words.app.name].filter(Boolean).join(' · ');
  }, [chat, archive, words]);

  useEffect(() => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  }, [language]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const own = meta.media.includes('dark') ? 'dark' : 'light';
      meta.content = barColours[theme === 'system' ? own : theme];
    }
  }, [theme]);
}
