import type { QueryProblem } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './search-panel.module.css';

/** Why what was typed is no query, and what would be one. */
export function Problems({ problems }: { problems: readonly QueryProblem[] }) {
  const { search } = usePanelWords();
  return (
    <div className={styles.problems} role="alert">
      {problems.map(({ code, from, field, value }) => (
        <p key={`${code} ${from}`}>{search.problems[code](value, field)}</p>
      ))}
    </div>
  );
}
