import '../../../src/view/tokens.css';
import '../../../src/view/reset.css';
import { createRoot } from 'react-dom/client';
import { estimateHeight, type Row } from '../../../src/core/index.ts';
import { createViewer } from '../../../src/store/viewer.ts';
import { RowMenus } from '../../../src/view/row/row-menus.tsx';
import { RowView } from '../../../src/view/row/row-view.tsx';
import { readMetrics } from '../../../src/view/timeline/metrics.ts';
import { ViewerContext } from '../../../src/view/viewer.ts';
import { WordsContext } from '../../../src/view/words/words.ts';
import { zh } from '../../../src/view/words/zh.ts';
import { exchanged, rows } from './rows.ts';

declare global {
  interface Window {
    /** Each row's name, drawn height and estimated height, in px. */
    heights(): { name: string; drawn: number; estimated: number }[];
    /** Draws the same rows with messages of another chat in them. */
    exchange(): void;
  }
}

const feed = document.getElementById('feed') as HTMLElement;

// The store as it is, with nothing to open behind it.
const viewer = createViewer({
  readSpeakers: () => Promise.reject(new Error('no index here')),
  read: () => Promise.reject(new Error('no archive')),
  address: {
    form: 'path',
    get: () => ({ address: '', memo: null }),
    push() {},
    replace() {},
    back() {},
    subscribe: () => () => {},
  },
  covers: () => false,
  absolute: (address) => address,
  copy: (text) => navigator.clipboard.writeText(text),
  preferences: { get: () => undefined, set() {} },
  sharing: () => Promise.reject(new Error('nothing to share')),
  searching: () => Promise.reject(new Error('not here')),
});

viewer.store.setState({ rows });

const root = createRoot(feed);
const draw = (shown: readonly Row[]) =>
  root.render(
    <WordsContext value={zh}>
      <ViewerContext value={viewer}>
        {shown.map((row, index) => (
          <div key={row.key} data-row={row.key}>
            <RowView row={row} posInSet={index + 1} setSize={shown.length} marked={false} articleId={row.key} />
          </div>
        ))}
        <RowMenus within={{ current: feed }} />
      </ViewerContext>
    </WordsContext>,
  );
draw(rows);
window.exchange = () => draw(rows.map(exchanged));

window.heights = () => {
  const metrics = readMetrics(feed, feed.clientWidth);
  return rows.map((row) => ({
    name: row.key,
    drawn: document.querySelector(`[data-row="${row.key}"]`)?.getBoundingClientRect().height ?? 0,
    estimated: estimateHeight(row, metrics),
  }));
};
