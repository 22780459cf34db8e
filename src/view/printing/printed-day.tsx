import { use, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Row } from '../../core/index.ts';
import type { Sharing } from '../../store/types.ts';
import { RowView } from '../row/row-view.tsx';
import { ViewerContext } from '../viewer.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './printed-day.module.css';

/** When the page is at rest: a print cannot wait for what makes it. */
const restMs = 3000;

/**
 * What goes on paper: the timeline has some screens of messages at most, a print the whole day that the reader is at. It is
 * there from the browser's word that it will print to the word that it has.
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
  const state = viewer?.store.getState();
  if (!rows || rows.length === 0 || !state?.chat) return null;
  return createPortal(<Paper title={state.chat.entry.title} date={state.date} rows={rows} />, document.body);
}

type PaperProps = { title: string; date: string; rows: readonly Row[] };

function Paper({ title, date, rows }: PaperProps) {
  const words = useWords();
  const { print } = usePanelWords();
  const said = rows.filter(({ shape }) => shape === 'message' || shape === 'system');
  const missing = rows.filter(({ shape }) => shape === 'blank' || shape === 'fault');
  return (
    <div className={styles.paper} data-printed="">
      <header className={styles.head}>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>
          {wordDateAndWeekday(words, date)} · {words.app.messages(said.length)}
        </p>
      </header>
      {rows
        .filter((row) => row.shape !== 'edge' && !missing.includes(row))
        .map((row) => (
          <RowView key={row.key} row={row} marked={false} articleId="" posInSet={1} setSize={1} />
        ))}
      {missing.length > 0 && <p className={styles.missing}>{print.missing}</p>}
    </div>
  );
}
