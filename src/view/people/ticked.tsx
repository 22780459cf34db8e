import { filterMode, tickedSpeakers, toggleSpeaker, withoutSpeakers } from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './ticked.module.css';

type TickedProps = { total: number | undefined; found: number | undefined };

/** The ticked people, always in reach above the list; it keeps its height, so that no tick moves the list. */
export function Ticked({ total, found }: TickedProps) {
  const words = usePanelWords();
  const { setFilter } = useActions();
  const filter = useViewer((state) => state.filter);
  const ticked = tickedSpeakers(filter);
  const hint = found !== undefined ? words.people.found(found) : total !== undefined ? words.people.hint(total) : '';
  return (
    <div className={styles.row}>
      {ticked.length === 0 && (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      )}
      {ticked.length > 0 && (
        <>
          <ul className={styles.chips} aria-label={words.people.ticked(ticked.length)}>
            {ticked.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.chip}
                  aria-label={words.people.untick(name || words.people.nameless)}
                  onClick={() => setFilter(toggleSpeaker(filter, name, filterMode(filter)))}
                >
                  <bdi className={styles.name}>{name || words.people.nameless}</bdi>
                  <Icon name="x" size={14} />
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className={buttons.text} onClick={() => setFilter(withoutSpeakers(filter))}>
            {words.people.clear}
          </button>
        </>
      )}
    </div>
  );
}
