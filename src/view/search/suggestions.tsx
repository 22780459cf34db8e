import { type ReactNode, useEffect, useMemo } from 'react';
import { createMemberFinder, kindNames, normaliseText, type Typing } from '../../core/index.ts';
import type { Searching } from '../../store/searching/searching.ts';
import { useMembers } from '../people/use-members.ts';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './suggestions.module.css';

/** What can stand after the colon, and what is told of it. */
export type Option = { value: string; note?: string | undefined };

type SuggestionsProps = {
  searching: Searching;
  typing: Typing;
  /** The option that the keyboard is at; -1 for none. */
  active: number;
  onOptions: (options: readonly Option[]) => void;
  onPick: (option: Option) => void;
};

/** So many are offered. */
const most = 8;

/** The id of the list, and of its options with their numbers. */
export const optionsId = 'liaoji-search-options';

/** What can stand after `from:`, `in:`, `kind:` and the others, as far as it fits what is typed. */
export function Suggestions(props: SuggestionsProps) {
  const { field } = props.typing;
  if (field === 'from') return <People {...props} />;
  if (field === 'in') return <Chats {...props} />;
  if (field === 'kind' || field === 'has') return <Kinds {...props} />;
  return <Dates {...props} />;
}

function People(props: SuggestionsProps) {
  const words = useWords();
  const everywhere = useViewer((state) => state.chat === undefined || state.link.show.scope === 'all');
  const known = useMembers(everywhere);
  const find = useMemo(
    () => (known.state === 'ready' ? createMemberFinder(known.members, known.readings) : undefined),
    [known],
  );
  const { value } = props.typing;
  const options = useMemo(
    () =>
      (find?.({ text: value }).members ?? []).slice(0, most).map(({ name, names, count }) => ({
        // Messages have the name as it was written, not what the owner calls somebody.
        value: names[0]?.name ?? name,
        note: words.app.messages(count),
      })),
    [find, value, words],
  );
  return <OptionList {...props} options={options} />;
}

function Chats(props: SuggestionsProps) {
  const chats = useViewer((state) => state.manifest?.chats);
  const { value } = props.typing;
  const options = useMemo(
    () =>
      pick(
        (chats ?? []).map(({ title }) => title),
        (title) => normaliseText(title).includes(normaliseText(value)),
      ),
    [chats, value],
  );
  return <OptionList {...props} options={options} />;
}

function Kinds(props: SuggestionsProps) {
  const language = useViewer((state) => state.preferences.language);
  const { value } = props.typing;
  const options = useMemo(
    () => pick(kindNames[language], (name) => name.includes(normaliseText(value))),
    [language, value],
  );
  return <OptionList {...props} options={options} />;
}

/** The years of what is searched; of a year that is typed, its months. */
function Dates(props: SuggestionsProps) {
  const { searching, typing } = props;
  const life = searching.life();
  const [from, to] = [life?.from.slice(0, 7) ?? '', life?.to.slice(0, 7) ?? ''];
  const options = useMemo(() => {
    const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) =>
      String(Number(to.slice(0, 4)) - index),
    );
    const year = years.find((each) => typing.value.startsWith(each));
    if (year === undefined) return pick(years, (each) => each.startsWith(typing.value));
    const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    return pick(months, (each) => each >= from && each <= to && each.startsWith(typing.value), 12);
  }, [from, to, typing.value]);
  return <OptionList {...props} options={options} />;
}

function pick(values: readonly string[], fits: (value: string) => boolean, count = most): Option[] {
  return values
    .filter(fits)
    .slice(0, count)
    .map((value) => ({ value }));
}

function OptionList({
  options,
  active,
  typing,
  onOptions,
  onPick,
}: SuggestionsProps & { options: readonly Option[] }): ReactNode {
  const { search } = usePanelWords();
  const isWhole = options.length === 1 && options[0]?.value === typing.value;
  const shown = isWhole ? none : options;
  useEffect(() => onOptions(shown), [shown, onOptions]);
  useEffect(() => () => onOptions(none), [onOptions]);
  if (shown.length === 0) return null;
  return (
    <div id={optionsId} role="listbox" className={styles.list} aria-label={search.suggestions}>
      {shown.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
        <div
          key={option.value}
          id={`${optionsId}-${index}`}
          role="option"
          tabIndex={-1}
          className={styles.option}
          aria-selected={index === active}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <bdi className={styles.value}>{option.value}</bdi>
          {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
        </div>
      ))}
    </div>
  );
}

const none: readonly Option[] = [];
