import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useWords } from '../words/words.ts';
import styles from './sheet.module.css';

type SheetProps = {
  /** Where it comes from: the list's side, the panel's side, below (the calendar, on a phone), or the middle. */
  side: 'start' | 'end' | 'date' | 'center';
  label: string;
  /** What stands in it has a head of its own, with a button that closes it. */
  bare?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A modal panel with a title: a native dialog, so the browser keeps focus inside and gives it back. */
export function Sheet({ side, label, bare = false, onClose, children }: SheetProps) {
  const words = useWords();
  const ref = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Not the first button in it, which would stand there ringed where an address opened it; a field that wants the focus takes it.
    dialog?.focus();
    // Closed before it leaves the document, or the focus would be lost with it.
    return () => dialog?.close();
  }, []);

  const onBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same by keyboard is Esc, which arrives as `cancel`
    <dialog
      ref={ref}
      className={styles.sheet}
      data-side={side}
      aria-label={label}
      tabIndex={-1}
      onClick={onBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Where the browser closes it without asking: a phone's Back, pressed twice.
      onClose={onClose}
    >
      <div className={styles.inside}>
        {!bare && (
          <div className={styles.head}>
            <h2 className={styles.title}>{label}</h2>
            <button type="button" className={buttons.icon} aria-label={words.app.close} onClick={onClose}>
              <Icon name="x" />
            </button>
          </div>
        )}
        {children}
      </div>
    </dialog>
  );
}
