import { useRef, useState } from 'react';
import type { Panel } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import { useActions } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './settings-menu.module.css';

const Settings = createPart(async () => (await import('./settings.tsx')).Settings);

/** The id that a button names as its popoverTarget. */
export const menuId = 'liaoji-menu';

/** The header's menu: a native popover, which closes on Esc and on a click beside it. */
export function SettingsMenu() {
  const words = useWords();
  const { showPanel, sharing } = useActions();
  const ref = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const open = (panel: Panel) => {
    ref.current?.hidePopover();
    showPanel(panel);
  };
  const select = () => {
    ref.current?.hidePopover();
    void sharing().then(
      (now) => now.select(),
      () => {},
    );
  };
  return (
    <div
      ref={ref}
      id={menuId}
      popover="auto"
      className={styles.menu}
      role="dialog"
      aria-label={words.app.more}
      onToggle={() => setOpened(true)}
    >
      {opened && <Settings onPanel={open} onSelect={select} />}
    </div>
  );
}
