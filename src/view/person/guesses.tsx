import type { Member } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './facts.module.css';
import { Section } from './section.tsx';

/** What the names seem to say of company, role and city, told as the guesses that they are. */
export function Guesses({ member: { company, role, field, city } }: { member: Member }) {
  const words = usePanelWords().people;
  const told = [
    [words.facets.company, company],
    [
      words.facets.field,
      role === field || field === undefined || role === undefined ? role : words.roleOf(role, field),
    ],
    [words.facets.city, city],
  ] as const;
  if (told.every(([, value]) => value === undefined)) return null;
  return (
    <Section title={words.guessed} note={words.guessReason}>
      <dl className={styles.facts}>
        {told.map(
          ([label, value]) =>
            value !== undefined && (
              <div key={label} className={styles.fact}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.value}>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
