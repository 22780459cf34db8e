import { useEffect } from 'react';
import { stayBehind } from '../timeline/take-over.ts';
import { useViewer } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** The colours of the browser's own bars: --page of tokens.css. */
const barColours = { light: '#ededed', dark: '#111111' };

/** Keeps what is outside of React in step: the document's title, language and theme. */
export function usePage(words: Words | undefined): void {
  const { theme, language } = useViewer((state) => state.preferences);
  const chat = useViewer((state) => state.chat?.entry.title);
  const archive = useViewer((state) => state.manifest?.title);
  const date = useViewer((state) => state.link.near?.date);
  const topic = useViewer((state) => state.talk?.topic);
  const opening = useViewer((state) => state.link.chat !== undefined && !state.chat);

  useEffect(stayBehind, []);

  useEffect(() => {
    // Until it knows better: each page has a title of its own (cli/output/describe.ts), and a day the same as here.
    if (!words || opening) return;
    const titles = chat && date ? [topic || wordDate(words, date), chat] : [chat, archive, words.app.name];
    document.title = titles.filter(Boolean).join(' · ');
  }, [chat, archive, date, topic, opening, words]);

  useEffect(() => {
    const lang = language === 'en' ? 'en' : 'zh-CN';
    // Mostly it is that already, and to set it again would have the whole page styled anew.
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  }, [language]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const own = meta.media.includes('dark') ? 'dark' : 'light';
      const colour = barColours[theme === 'system' ? own : theme];
      if (meta.content !== colour) meta.content = colour;
    }
  }, [theme]);
}
