import { use, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { isFiltered, type Row } from '../../core/index.ts';
import type { Sharing } from '../../store/types.ts';
import { FilterWords } from '../app/filter-words.tsx';
import { RowView } from '../row/row-view.tsx';
import { useViewer, ViewerContext } from '../viewer.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './printed-day.module.css';

/** When the page is at rest: a print cannot wait for what makes it. */
const restMs = 3000;

/**
 * What goes on paper: the timeline has some screens of messages at most, a print the whole day that the reader is at, or the talk that
 * is read. It is there from the browser's word that it will print to the word that it has.
 */
export function PrintedDay() {
  const viewer = use(ViewerContext);
  const [rows, setRows] = useState<readonly Row[]>();
  useEffect(() => {
    let sharing: Sharing | undefined;
    const timer = setTimeout(() => {
      viewer?.actions.sharing().then(
        (now) => {
          sharing = now;
        },
        () => {},
      );
    }, restMs);
    const begin = () => flushSync(() => setRows(sharing?.rowsOfDay()));
    const end = () => setRows(undefined);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [viewer]);
  if (!rows || rows.length === 0) return null;
  return createPortal(<Paper rows={rows} />, document.body);
}

function Paper({ rows }: { rows: readonly Row[] }) {
  const { print } = usePanelWords();
  const chat = useViewer((state) => state.chat?.entry.id);
  const said = rows.filter(({ shape }) => shape === 'message' || shape === 'system');
  const missing = rows.filter(({ shape }) => shape === 'blank' || shape === 'fault');
  return (
    <div className={styles.paper} data-printed="">
      <Head count={said.length} />
      {rows
        .filter((row) => row.shape !== 'edge' && !missing.includes(row))
        .map((row) => (
          <RowView key={row.key} row={row} chat={chat} marked={false} articleId="" posInSet={1} setSize={1} />
        ))}
      {missing.length > 0 && <p className={styles.missing}>{print.missing}</p>}
    </div>
  );
}

/** What this is of: the chat and the day, or the talk; and who alone is on it, or who is not. */
function Head({ count }: { count: number }) {
  const words = useWords();
  const { talks } = usePanelWords();
  const chat = useViewer((state) => state.chat?.entry.title);
  const date = useViewer((state) => state.date);
  const talk = useViewer((state) => state.talk);
  const filtered = useViewer((state) => isFiltered(state.filter));
  return (
    <header className={styles.head}>
      <h1>
        <bdi>{talk ? talk.topic || talks.untitled : chat}</bdi>
      </h1>
      {talk && (
        <p>
          <bdi>{talk.speaker || words.row.noName}</bdi> · <bdi>{chat}</bdi>
        </p>
      )}
      <p>
        {wordDateAndWeekday(words, talk?.date ?? date)} · {words.app.messages(count)}
        {filtered && !talk && (
          <>
            {' · '}
            <FilterWords />
          </>
        )}
      </p>
    </header>
  );
}
