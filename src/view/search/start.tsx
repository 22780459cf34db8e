import type { Searching } from '../../store/searching/searching.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './start.module.css';
import { useSearch } from './use-searching.ts';

/** What the panel says before anything is typed: what was searched for lately, and how to ask. */
export function Start({ searching }: { searching: Searching }) {
  const { search } = usePanelWords();
  const begin = (text: string) => {
    searching.type(text);
    document.querySelector<HTMLInputElement>('input[data-search]')?.focus();
  };
  return (
    <div className={styles.start}>
      <Recent searching={searching} onChoose={begin} />
      <section className={styles.section} aria-label={search.ways}>
        <h2 className={styles.title}>{search.ways}</h2>
        <ul>
          {Object.entries(search.operators).map(([sign, about]) => (
            <li key={sign}>
              <button type="button" className={styles.row} onClick={() => begin(sign)}>
                <code className={styles.sign}>{sign === '"' ? '"…"' : sign}</code>
                <span className={styles.about}>{about}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Kept on this machine only, and easily let go of. */
function Recent({ searching, onChoose }: { searching: Searching; onChoose: (text: string) => void }) {
  const { search } = usePanelWords();
  const recent = useSearch(searching, (state) => state.recent);
  if (recent.length === 0) return null;
  return (
    <section className={styles.section} aria-label={search.recent}>
      <div className={styles.head}>
        <h2 className={styles.title} title={search.onlyHere}>
          {search.recent}
        </h2>
        <button type="button" className={buttons.text} onClick={() => searching.forget()}>
          {search.forgetAll}
        </button>
      </div>
      <ul>
        {recent.map((text) => (
          <li key={text} className={styles.kept}>
            <button type="button" className={styles.row} onClick={() => onChoose(text)}>
              <Icon name="search" size={16} className={styles.glass} />
              <bdi className={styles.text}>{text}</bdi>
            </button>
            <button
              type="button"
              className={buttons.icon}
              aria-label={search.forget(text)}
              onClick={() => searching.forget(text)}
            >
              <Icon name="x" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
