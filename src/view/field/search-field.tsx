import { useEffect, useRef } from 'react';
import { FieldFrame, searchInput } from './field-frame.tsx';

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
    <FieldFrame clearLabel={clearLabel} isFilled={query !== ''} onClear={clear}>
      <input
        {...searchInput}
        ref={input}
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
    </FieldFrame>
  );
}
