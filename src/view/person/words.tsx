import { formatQuery, type PersonWord } from '../../core/index.ts';
import { noList } from '../../store/history.ts';
import { useActions, useViewer } from '../viewer.ts';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Section } from './section.tsx';
import styles from './words.module.css';

type WordsProps = { words: readonly PersonWord[]; names: readonly string[] };

/** The words that they use most, those first that others use less. Each leads to a search for it in what they said, under any of their names. */
export function Words({ words, names }: WordsProps) {
  const say = usePanelWords().person;
  const { show } = useActions();
  const open = useViewer((state) => state.link.show);
  if (words.length === 0) return null;
  const speakers = names.flatMap((value) => (value.trim() === '' ? [] : [{ field: 'from', value } as const]));
  const search = (word: string) =>
    show({
      ...open,
      ...noList,
      person: undefined,
      panel: 'search',
      scope: undefined,
      order: undefined,
      q: formatQuery({ clauses: [...speakers, { field: 'text', value: word }] }),
    });
  return (
    <Section title={say.words}>
      <ul className={styles.words}>
        {words.map(({ word, count }) => (
          <li key={word}>
            <button type="button" className={styles.word} title={say.count(count)} onClick={() => search(word)}>
              <bdi>{word}</bdi>
              <span className={styles.count}>{number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
