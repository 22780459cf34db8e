import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fillIn, typingAt } from '../../core/index.ts';
import type { Searching } from '../../store/searching/searching.ts';
import type { Size } from '../app/use-size.ts';
import { FieldFrame, searchInput } from '../field/field-frame.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { type Option, optionsId, Suggestions } from './suggestions.tsx';

type QueryFieldProps = {
  searching: Searching;
  size: Size;
  /** The reader goes down from the field to the list. */
  onDown: () => void;
};

/** What Safari calls the Enter that ends a composition: it tells of that end first (https://bugs.webkit.org/show_bug.cgi?id=165004). */
const composingKey = 229;

/** What is searched for, as it is typed. While an input method composes a word, nothing is searched. */
export function QueryField({ searching, size, onDown }: QueryFieldProps) {
  const { search } = usePanelWords();
  const input = useRef<HTMLInputElement>(null);
  const typed = useViewer((state) => state.link.show.q ?? '');
  const [composed, setComposed] = useState<string>();
  const offer = useOffer(searching, typed, input);
  // Where it would raise a keyboard over what is found already, it waits for a tap.
  const waits = size !== 'desktop' && typed !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it comes
  useEffect(() => {
    if (!waits) input.current?.focus();
  }, []);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === composingKey) return;
    if (offer.press(event.key)) {
      // What is offered closes before the panel does.
    } else if (event.key === 'Enter') {
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
    <FieldFrame clearLabel={search.clear} isFilled={typed !== ''} onClear={clear}>
      <input
        {...searchInput}
        ref={input}
        data-search=""
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offer.isOpen}
        aria-controls={offer.isOpen ? optionsId : undefined}
        aria-activedescendant={offer.active < 0 ? undefined : `${optionsId}-${offer.active}`}
        autoCapitalize="off"
        placeholder={search.field}
        aria-label={search.field}
        value={composed ?? typed}
        onChange={({ target, nativeEvent }) => {
          offer.setCaret(target.selectionEnd ?? 0);
          if ((nativeEvent as InputEvent).isComposing) setComposed(target.value);
          else searching.type(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(undefined);
          searching.type(currentTarget.value);
        }}
        onSelect={({ currentTarget }) => offer.setCaret(currentTarget.selectionEnd ?? 0)}
        onBlur={() => offer.setCaret(-1)}
        onKeyDown={press}
      />
      {composed === undefined && offer.list}
    </FieldFrame>
  );
}

/** What is offered after the colon that the caret stands behind, and what keys do with it. */
function useOffer(searching: Searching, text: string, input: { current: HTMLInputElement | null }) {
  const [caret, setCaret] = useState(-1);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState<string>();
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });
  const values = options.map(({ value }) => value).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options begin without a choice
  useEffect(() => setActive(-1), [values]);
  const typing = closed === text ? undefined : typingAt(text, caret);
  const pick = ({ value }: Option) => {
    if (!typing) return;
    const filled = fillIn(text, typing, { field: typing.field, value });
    wanted.current = filled.caret;
    searching.type(filled.text);
    setCaret(filled.caret);
  };
  const isOpen = typing !== undefined && options.length > 0;
  const press = (key: string): boolean => {
    if (!isOpen) return false;
    const chosen = options[key === 'Tab' ? Math.max(0, active) : active];
    if (key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (key === 'ArrowUp') setActive((active <= 0 ? options.length : active) - 1);
    else if (key === 'Escape') setClosed(text);
    else if ((key === 'Enter' || key === 'Tab') && chosen) pick(chosen);
    else return false;
    return true;
  };
  const list = typing && typing.field !== 'text' && (
    <Suggestions searching={searching} typing={typing} active={active} onOptions={setOptions} onPick={pick} />
  );
  return { list, active, isOpen, setCaret, press };
}
