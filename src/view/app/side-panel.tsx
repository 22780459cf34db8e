import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './side-panel.module.css';
import type { Size } from './use-size.ts';

type SidePanelProps = {
  size: Size;
  /** On a phone it comes from below, where the thumb is. */
  low: boolean;
  /** It has a head of its own, with a button that closes it. */
  bare: boolean;
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/** Beside the timeline where there is room, over it where there is none; with a title, and a button that closes it. */
export function SidePanel({ size, low, bare, label, onClose, children }: SidePanelProps) {
  const words = useWords();
  if (size !== 'desktop') {
    return (
      <Sheet side={low && size === 'phone' ? 'date' : 'end'} label={label} bare={bare} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside className={styles.panel} aria-label={label}>
      {!bare && (
        <div className={styles.head}>
          <h2 className={styles.title}>{label}</h2>
          <button type="button" className={buttons.icon} aria-label={words.app.close} onClick={onClose}>
            <Icon name="x" />
          </button>
        </div>
      )}
      {children}
    </aside>
  );
}
