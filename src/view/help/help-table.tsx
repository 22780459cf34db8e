import { calendarKeys } from '../date/move-of.ts';
import { keys } from '../keys/keys.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './help-table.module.css';

type Line = { name: string; shown: readonly string[] };

/** What each key does, in words: the page's own table, and what the calendar obeys besides. */
export function HelpTable() {
  const { help } = usePanelWords();
  return (
    <div className={styles.tables}>
      <Keys lines={gather(keys.map(({ name, shown }) => [help.keys[name], shown]))} />
      <h3 className={styles.heading}>{help.inCalendar}</h3>
      <Keys lines={gather(calendarKeys.map(({ name, shown }) => [help.calendar[name], shown]))} />
    </div>
  );
}

/** One line for each thing that can be done, with all keys that do it. */
function gather(pairs: readonly (readonly [name: string, shown: string])[]): Line[] {
  const byName = new Map<string, string[]>();
  for (const [name, shown] of pairs) byName.set(name, [...(byName.get(name) ?? []), shown]);
  return [...byName].map(([name, shown]) => ({ name, shown }));
}

function Keys({ lines }: { lines: readonly Line[] }) {
  return (
    <dl>
      {lines.map(({ name, shown }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.keys}>
            {shown.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
