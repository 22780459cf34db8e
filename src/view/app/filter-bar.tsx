import { noFilter } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import { ContextChoice } from './context-choice.tsx';
import styles from './filter-bar.module.css';
import { FilterWords } from './filter-words.tsx';

/** What is shown while a filter is on, and the way out of it. */
export function FilterBar() {
  const words = useWords();
  const actions = useActions();
  const shown = useViewer((state) => state.matching);
  return (
    <div className={styles.bar}>
      <p className={styles.text}>
        <FilterWords />
        <span className={styles.count}>{words.app.messages(shown)}</span>
      </p>
      <ContextChoice />
      <button type="button" className={buttons.text} onClick={() => actions.setFilter(noFilter)}>
        {words.app.showAll}
      </button>
    </div>
  );
}
