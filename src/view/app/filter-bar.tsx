import { Fragment } from 'react';
import { noFilter, summariseFilter } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './filter-bar.module.css';

/** How many names the bar tells before it counts. */
const named = 2;

/** What is shown while a filter is on, and the way out of it. */
export function FilterBar() {
  const words = useWords();
  const actions = useActions();
  const shown = useViewer((state) => state.matching);
  return (
    <div className={styles.bar}>
      <p className={styles.text}>
        <Who />
        <span className={styles.count}>{words.app.messages(shown)}</span>
      </p>
      <Context />
      <button type="button" className={buttons.text} onClick={() => actions.setFilter(noFilter)}>
        {words.app.showAll}
      </button>
    </div>
  );
}

/** How many messages around each are shown, too. */
const reaches = [0, 2, 5, 10, 20];

function Context() {
  const words = usePanelWords().filter;
  const { setFilter } = useActions();
  const { context = 0, ...filter } = useViewer((state) => state.filter);
  const offered = [...new Set([...reaches, context])].sort((a, b) => a - b);
  return (
    <select
      className={styles.context}
      aria-label={words.context}
      title={words.context}
      value={context}
      onChange={({ target }) =>
        setFilter({ ...filter, ...(target.value !== '0' && { context: Number(target.value) }) })
      }
    >
      {offered.map((reach) => (
        <option key={reach} value={reach}>
          {words.reach(reach)}
        </option>
      ))}
    </select>
  );
}

function Who() {
  const words = useWords();
  const summary = summariseFilter(useViewer((state) => state.filter));
  if (!summary) return <span className={styles.who}>{words.app.otherFilter}</span>;
  const { mode, names } = summary;
  return (
    <>
      <span className={styles.mode}>{words.app[mode]}</span>
      <span className={styles.who}>
        {names.slice(0, named).map((name, index) => (
          <Fragment key={name}>
            {index > 0 && words.app.comma}
            <bdi>{name || words.row.noName}</bdi>
          </Fragment>
        ))}
      </span>
      {names.length > named && <span className={styles.mode}>{words.app.others(names.length)}</span>}
    </>
  );
}
