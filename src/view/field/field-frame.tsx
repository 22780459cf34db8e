import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import styles from './field.module.css';

/** What every field that searches has of an input. */
export const searchInput = {
  className: styles.input,
  type: 'text',
  inputMode: 'search',
  enterKeyHint: 'search',
  autoComplete: 'off',
  spellCheck: false,
} as const;

type FieldFrameProps = {
  clearLabel: string;
  /** Whether there is something to empty. */
  isFilled: boolean;
  onClear: () => void;
  /** The input, and what hangs below it. */
  children: ReactNode;
};

/** The sign before a field that searches, and what empties it. */
export function FieldFrame({ clearLabel, isFilled, onClear, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <Icon name="search" className={styles.icon} size={16} />
      {children}
      {isFilled && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={onClear}>
          <Icon name="x" size={14} />
        </button>
      )}
    </div>
  );
}
