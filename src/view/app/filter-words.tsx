import { Fragment } from 'react';
import { groupTicked, peoplePaths, summariseFilter } from '../../core/index.ts';
import { useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './filter-words.module.css';

/** How many names are told before they are counted. */
const named = 2;

/** What a filter shows, in words: whom alone, or all but whom. */
export function FilterWords() {
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
