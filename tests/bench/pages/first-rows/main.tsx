import '../../../../src/view/tokens.css';
import '../../../../src/view/reset.css';
import { createRoot } from 'react-dom/client';
import { createViewer } from '../../../../src/store/viewer.ts';
import { Timeline } from '../../../../src/view/timeline/timeline.tsx';
import { ViewerContext } from '../../../../src/view/viewer.ts';
import { WordsContext } from '../../../../src/view/words/words.ts';
import { zh } from '../../../../src/view/words/zh.ts';
import { memoryPorts } from '../idle-viewer.ts';
import styles from './first-rows.module.css';

// ?site=/10000/&link=bench/2014-01-20/%23103000
const query = new URLSearchParams(location.search);
const files = new Map<string, string>();

/** Fetches a file once; afterwards it is in memory. */
async function read(path: string): Promise<string> {
  const text = files.get(path) ?? (await (await fetch((query.get('site') ?? '') + path)).text());
  files.set(path, text);
  return text;
}

const patienceMs = 10_000;

const root = document.getElementById('root') as HTMLElement;
root.className = styles.frame ?? '';

/** What scrolls: the parent of the feed. */
const scroller = () => root.querySelector('[role="feed"]')?.parentElement as HTMLElement;

/** A page at rest: no frame is on its way whose end the next one would wait for. */
const rested = () => new Promise((done) => setTimeout(done, 50));

/** Until the next frame is made: style, layout and paint. The task goes before all that script left for later, or it would count, too. */
const painted = () =>
  new Promise<number>((done) => {
    requestAnimationFrame(() => {
      void scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' });
    });
  });

/** Until the first frame with a row is made: asked for as soon as script has put one there, as `html` does, or it were the second. */
const drawn = () =>
  new Promise<number>((done, fail) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector('article') === null) return;
      stop();
      painted().then(done);
    });
    const timer = setTimeout(() => {
      stop();
      fail(new Error('no rows came'));
    }, patienceMs);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(root, { childList: true, subtree: true });
  });

/** From data in memory to rows on the screen: our timeline, for a viewer that stands at the link. Clears away after. */
async function ours(): Promise<Drawn> {
  await rested();
  const beforeStore = performance.now();
  const viewer = createViewer(memoryPorts(query.get('link') ?? '', read));
  await viewer.open();
  await until(() => viewer.store.getState().rows.some((row) => row.shape === 'message'));
  const opened = performance.now();
  await rested();
  const after = drawn();
  const before = performance.now();
  const reactRoot = createRoot(root);
  reactRoot.render(
    <WordsContext value={zh}>
      <ViewerContext value={viewer}>
        <Timeline />
      </ViewerContext>
    </WordsContext>,
  );
  const ms = (await after) - before;
  const sample = {
    ms,
    withStoreMs: ms + opened - beforeStore,
    markup: root.innerHTML,
    scrollTop: scroller().scrollTop,
  };
  reactRoot.unmount();
  await painted();
  return sample;
}

/** Looks again after each frame; throws after ten seconds, so that a bench does not hang. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error('no rows came');
    await painted();
  }
}

/** The same rows as the markup that our timeline made of them. */
async function html(markup: string, scrollTop: number): Promise<number> {
  await rested();
  const before = performance.now();
  root.innerHTML = markup;
  scroller().scrollTop = scrollTop;
  const ms = (await painted()) - before;
  root.replaceChildren();
  await painted();
  return ms;
}

window.ours = ours;
window.html = html;
/** The drawings of emoticons, which the page's own markup has brought before the app draws. */
const sheets = import.meta.glob<string>('../../../../src/view/emoticon/sheet*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Fetches the data and draws nothing. */
window.warm = async () => {
  await Promise.all(Object.values(sheets).map((src) => Object.assign(new Image(), { src }).decode()));
  const viewer = createViewer(memoryPorts(query.get('link') ?? '', read));
  await viewer.open();
};
