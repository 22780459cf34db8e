import { type FormEvent, type RefObject, useId, useState } from 'react';
import { type Calendar, findWhen, parseWhen, type When } from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './when-field.module.css';
import { wordWhenProblem } from './word-when-problem.ts';

type WhenFieldProps = {
  calendar: Calendar;
  /** What is left out of a date is taken from this one. */
  here: string;
  field: RefObject<HTMLInputElement | null>;
  onGo: (when: When) => void;
};

/** Where a date, with a time or without, can be typed; below stands where it leads, or why nowhere. */
export function WhenField({ calendar, here, field, onGo }: WhenFieldProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const id = useId();
  const when = parseWhen(text, here);
  const problem = 'code' in when ? wordWhenProblem(panelWords, when) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if ('code' in when) return setRefused(text.trim() !== '');
    setText('');
    onGo(when);
  };
  const leads = () => {
    if ('code' in when) return '';
    const { index, exact } = findWhen(calendar, when);
    const day = wordDateAndWeekday(words, calendar.dates[index] ?? '');
    if (!exact) return panelWords.date.nearest(day);
    return `${when.time ? `${day} ${when.time}` : day} · ${panelWords.date.count(calendar.counts[index] ?? 0)}`;
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.line}>
        <input
          ref={field}
          className={styles.input}
          type="text"
          enterKeyHint="go"
          autoComplete="off"
          spellCheck={false}
          placeholder={panelWords.date.example}
          aria-label={panelWords.date.field}
          aria-invalid={refused}
          aria-describedby={id}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setRefused(false);
          }}
        />
        <button type="submit" className={buttons.plain} disabled={text.trim() === ''}>
          {panelWords.date.go}
        </button>
      </div>
      <p id={id} className={refused ? styles.problem : styles.leads} aria-live="polite">
        {refused ? problem : leads()}
      </p>
    </form>
  );
}
