import { useState } from 'react';
import { type Mention, peoplePaths } from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { Avatar } from '../avatar/avatar.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './facts.module.css';
import { Section } from './section.tsx';

/** So many are told before the reader asks for all. */
const few = 5;

/** Persons who are mentioned, or who mention somebody: each leads to their own page. What is only a guess is told as such. */
export function Mentions({ title, mentions }: { title: string; mentions: readonly Mention[] }) {
  const words = usePanelWords().person;
  const { show } = useActions();
  const open = useViewer((state) => state.link.show);
  const [all, setAll] = useState(false);
  const entry = useViewer((state) => state.chat?.entry);
  const people = useViewer((state) => state.people[(entry && peoplePaths(entry)?.people) ?? '']);
  if (mentions.length === 0 || people?.state !== 'ready') return null;
  const { persons } = people.table;
  const listed = all ? mentions : mentions.slice(0, few);
  return (
    <Section title={title}>
      <ul className={styles.facts}>
        {listed.map(({ person, count, certain }) => {
          const name = persons[person]?.name ?? '';
          return (
            <li key={person}>
              <button
                type="button"
                className={styles.fact}
                disabled={name === ''}
                onClick={() => show({ ...open, person: persons[person]?.names[0]?.name })}
              >
                <Avatar speaker={name} />
                <bdi className={styles.value}>{name || words.nameless}</bdi>
                <span className={styles.count}>{words.times(count, count - certain)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {mentions.length > few && !all && (
        <button type="button" className={buttons.text} onClick={() => setAll(true)}>
          {words.all(mentions.length)}
        </button>
      )}
    </Section>
  );
}
