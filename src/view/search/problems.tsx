import type { QueryProblem } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './search-panel.module.css';

/** Why what was typed is no query, and what would be one. */
export function Problems({ problems, text }: { problems: readonly QueryProblem[]; text: string }) {
  const { search } = usePanelWords();
  // After a colon at the end the next letter is on its way.
  const told = problems.filter(({ code, to }) => code !== 'missing-value' || to < text.length);
  if (told.length === 0) return null;
  return (
    <div className={`${styles.problems} ${styles.late}`} role="status">
      {told.map(({ code, from, field, value }) => (
        <p key={`${code} ${from}`}>{search.problems[code](value, field)}</p>
      ))}
    </div>
  );
}
