import { type ReactNode, useRef } from 'react';
import { Icon } from '../icon/icon.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './side-panel.module.css';
import { usePanelFocus } from './use-panel-focus.ts';
import type { Size } from './use-size.ts';

type SidePanelProps = {
  size: Size;
  /** On a phone it comes from below, where the thumb is. */
  low?: boolean;
  /** It has a head of its own, with a button that closes it. */
  bare?: boolean;
  label: string;
  onClose: () => void;
  /** Another stands on it. */
  covered?: boolean;
  /** It stands on another, and leads back there. */
  over?: boolean;
  /** It takes the focus, and again with another of these. */
  focus?: string;
  children: ReactNode;
};

/** Beside the timeline where there is room, over it where there is none; with a title, and a button that closes it. */
export function SidePanel({ bare, label, children, ...props }: SidePanelProps) {
  const { size, low, onClose, covered, focus } = props;
  const ref = useRef<HTMLElement>(null);
  usePanelFocus(ref, size === 'desktop' ? focus : undefined);
  if (size !== 'desktop') {
    return (
      <Sheet side={low && size === 'phone' ? 'date' : 'end'} label={label} bare={bare} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside ref={ref} className={styles.panel} aria-label={label} inert={covered} tabIndex={-1}>
      {!bare && <Head label={label} {...props} />}
      {children}
    </aside>
  );
}

function Head({ label, over, onClose }: Pick<SidePanelProps, 'label' | 'over' | 'onClose'>) {
  const words = useWords();
  const panelWords = usePanelWords();
  return (
    <div className={styles.head}>
      {over && (
        <button
          type="button"
          className={`${buttons.icon} ${styles.back}`}
          aria-label={panelWords.back}
          onClick={onClose}
        >
          <Icon name="chevron-left" />
        </button>
      )}
      <h2 className={styles.title}>{label}</h2>
      {!over && (
        <button type="button" className={buttons.icon} aria-label={words.app.close} onClick={onClose}>
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
