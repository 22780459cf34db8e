import { calendarKeys } from '../date/move-of.ts';
import { keys } from '../keys/keys.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './help-table.module.css';

type Line = { name: string; shown: string };

/** What each key does, in words: the page's own table, and what the calendar obeys besides. */
export function HelpTable() {
  const { help } = usePanelWords();
  return (
    <div className={styles.tables}>
      <Keys lines={keys.map(({ name, shown }) => ({ name: help.keys[name], shown }))} />
      <h3 className={styles.heading}>{help.inCalendar}</h3>
      <Keys lines={calendarKeys.map(({ name, shown }) => ({ name: help.calendar[name], shown }))} />
    </div>
  );
}

function Keys({ lines }: { lines: readonly Line[] }) {
  return (
    <dl>
      {lines.map(({ name, shown }) => (
        <div key={shown} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd>
            <kbd className={styles.key}>{shown}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
