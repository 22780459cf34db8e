import { keys } from '../keys/keys.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './help-table.module.css';

/** What each key does: the page's own table, in words. */
export function HelpTable() {
  const words = usePanelWords();
  return (
    <dl className={styles.table}>
      {keys.map((key) => (
        <div key={key.key} className={styles.row}>
          <dt className={styles.name}>{words.help.keys[key.name]}</dt>
          <dd>
            <kbd className={styles.key}>{key.shown}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
