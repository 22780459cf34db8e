import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type SectionProps = { title: string; note?: string | undefined; children: ReactNode };

/** A part of a person's page under its title; the note says how far to trust it. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {title}
        {note && <span className={styles.note}>{note}</span>}
      </h4>
      {children}
    </section>
  );
}
