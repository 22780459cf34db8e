import { Fragment } from 'react';
import { groupTicked, noFilter, peoplePaths, summariseFilter } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import { ContextChoice } from './context-choice.tsx';
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
      <ContextChoice />
      <button type="button" className={buttons.text} onClick={() => actions.setFilter(noFilter)}>
        {words.app.showAll}
      </button>
    </div>
  );
}

function Who() {
  const words = useWords();
  const summary = summariseFilter(useViewer((state) => state.filter));
  const entry = useViewer((state) => state.chat?.entry);
  const path = entry && peoplePaths(entry)?.people;
  const people = useViewer((state) => state.people[path ?? '']);
  if (!summary) return <span className={styles.who}>{words.app.otherFilter}</span>;
  const { mode } = summary;
  const names = groupTicked(summary.names, people?.state === 'ready' ? people.table.persons : []).map(
    ({ name }) => name,
  );
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
