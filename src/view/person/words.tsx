import type { PersonWord } from '../../core/index.ts';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Section } from './section.tsx';
import styles from './words.module.css';

/** The words that they use most, those first that others use less. */
export function Words({ words }: { words: readonly PersonWord[] }) {
  const say = usePanelWords().person;
  if (words.length === 0) return null;
  return (
    <Section title={say.words}>
      <ul className={styles.words}>
        {words.map(({ word, count }) => (
          <li key={word} className={styles.word} title={say.count(count)}>
            <bdi>{word}</bdi>
            <span className={styles.count}>{number(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
