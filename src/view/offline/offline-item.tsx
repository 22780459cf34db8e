import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icon/icon.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { OfflinePanel } from './offline-panel.tsx';

/** The menu's way to what is kept on this device; nothing where the browser can keep nothing. */
export function OfflineItem({ className }: { className: string | undefined }) {
  const words = usePanelWords();
  const keeping = useViewer((state) => state.keeping);
  const [opened, setOpened] = useState(false);
  if (!keeping) return null;
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Icon name="cloud-download" size={18} />
        {words.offline.title}
      </button>
      {opened &&
        // Not within the menu, which closes when the sheet opens, and would hide it.
        createPortal(
          <Sheet side="center" label={words.offline.title} onClose={() => setOpened(false)}>
            <OfflinePanel keeping={keeping} />
          </Sheet>,
          document.body,
        )}
    </>
  );
}
