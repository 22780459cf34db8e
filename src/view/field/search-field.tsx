import { useEffect, useRef } from 'react';
import { Icon } from '../icon/icon.tsx';
import styles from './field.module.css';

type SearchFieldProps = {
  /** What it looks for, and what empties it. */
  label: string;
  clearLabel: string;
  query: string;
  onChange: (query: string) => void;
  /** Takes the focus as it comes: not on a phone, where that would raise the keyboard. */
  focused: boolean;
  /** The reader goes on to what was found. */
  onDown?: () => void;
};

export function SearchField({ label, clearLabel, query, onChange, focused, onDown }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div className={styles.field}>
      <Icon name="search" className={styles.icon} size={16} />
      <input
        ref={input}
        className={styles.input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        aria-label={label}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !onDown) return;
          event.preventDefault();
          onDown();
        }}
      />
      {query !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
          <Icon name="x" size={14} />
        </button>
      )}
    </div>
  );
}
