import type { FoundMember } from '../../store/find-member.ts';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './facts.module.css';
import { Section } from './section.tsx';

/** The names in the logs, as they stand there, with their messages; where the owner says that several are one, that is told. */
export function Names({ member, here }: FoundMember) {
  const words = usePanelWords().person;
  const { name } = member;
  const names = here?.names ?? member.names;
  const own = new Set(names.map((each) => each.name));
  const also = [...member.names.map((each) => each.name), ...member.also].filter((each) => !own.has(each));
  if (names.length === 1 && names[0]?.name === name && also.length === 0) return null;
  return (
    <Section title={words.names} note={names.length + also.length > 1 ? words.joined : undefined}>
      <ul className={styles.facts}>
        {names.map((each) => (
          <li key={each.name} className={styles.fact}>
            <bdi className={styles.value}>{each.name || words.nameless}</bdi>
            <span className={styles.count}>{number(each.count)}</span>
          </li>
        ))}
        {also.map((each) => (
          <li key={each} className={styles.fact}>
            <bdi className={styles.value}>{each}</bdi>
            <span className={styles.count}>{words.elsewhere}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
