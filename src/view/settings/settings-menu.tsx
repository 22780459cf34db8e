import { Keyboard } from 'lucide-react';
import { useRef } from 'react';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { Segments } from './segments.tsx';
import styles from './settings-menu.module.css';

/** The id that a button names as its popoverTarget. */
export const menuId = 'liaoji-menu';

const languages = { zh: '中文', en: 'English' };

/** Theme, language and help: a native popover, which closes on Esc and on a click beside it. */
export function SettingsMenu() {
  const words = useWords();
  const { setPreference, showPanel } = useActions();
  const { theme, language } = useViewer((state) => state.preferences);
  const ref = useRef<HTMLDivElement>(null);
  const showHelp = () => {
    ref.current?.hidePopover();
    showPanel('help');
  };
  return (
    <div ref={ref} id={menuId} popover="auto" className={styles.menu} role="dialog" aria-label={words.app.more}>
      <Segments
        label={words.settings.theme}
        options={words.settings.themes}
        chosen={theme}
        onChoose={(value) => setPreference('theme', value)}
      />
      <Segments
        label={words.settings.language}
        options={languages}
        chosen={language}
        onChoose={(value) => setPreference('language', value)}
      />
      <button type="button" className={styles.item} onClick={showHelp}>
        <Keyboard size={18} strokeWidth={1.75} aria-hidden />
        {words.help.title}
      </button>
    </div>
  );
}
