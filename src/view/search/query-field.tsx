import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Searching } from '../../store/searching/searching.ts';
import type { Size } from '../app/use-size.ts';
import { Icon } from '../icon/icon.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './query-field.module.css';

type QueryFieldProps = {
  searching: Searching;
  size: Size;
  /** The reader goes down from the field to the list. */
  onDown: () => void;
};

/** What is searched for, as it is typed. While an input method composes a word, nothing is searched. */
export function QueryField({ searching, size, onDown }: QueryFieldProps) {
  const { search } = usePanelWords();
  const input = useRef<HTMLInputElement>(null);
  const typed = useViewer((state) => state.link.show.q ?? '');
  const [composed, setComposed] = useState<string>();
  useEffect(() => input.current?.focus(), []);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      searching.remember();
      // On a phone the keyboard gives way to what was found.
      if (size === 'desktop') searching.walk(event.shiftKey ? -1 : 1, false);
      else input.current?.blur();
    } else if (event.key === 'ArrowDown') onDown();
    else return;
    event.preventDefault();
  };
  const clear = () => {
    searching.type('');
    input.current?.focus();
  };
  return (
    <div className={styles.field}>
      <Icon name="search" className={styles.icon} size={16} />
      <input
        ref={input}
        className={styles.input}
        data-search=""
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={search.field}
        aria-label={search.field}
        value={composed ?? typed}
        onChange={({ target, nativeEvent }) => {
          if ((nativeEvent as InputEvent).isComposing) setComposed(target.value);
          else searching.type(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(undefined);
          searching.type(currentTarget.value);
        }}
        onKeyDown={press}
      />
      {typed !== '' && (
        <button type="button" className={styles.clear} aria-label={search.clear} onClick={clear}>
          <Icon name="x" size={14} />
        </button>
      )}
    </div>
  );
}
