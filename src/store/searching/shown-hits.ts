import type { Hit, ShownHit } from '../../core/index.ts';
import { keyOf, type Searches } from './run.ts';

/** So many are kept; those that were asked for the longest ago go first. */
const most = 2000;

/** Makes hits of the list ready to be drawn, from … to - 1, as they are wanted; the last wish counts. */
export function createShownHits(searches: Searches) {
  const { store } = searches;
  let wish: { from: number; to: number } | undefined;
  let isBusy = false;
  async function fill(): Promise<void> {
    while (wish) {
      const { list, query, shown: before } = store.getState();
      const hits: Hit[] = [];
      for (let index = wish.from; index < wish.to; index++) {
        const hit = list.at(index);
        if (hit && !before.has(keyOf(hit))) hits.push(hit);
      }
      wish = undefined;
      if (!query || hits.length === 0) continue;
      const found: ShownHit[] = await searches
        .searcher()
        .then((searcher) => searcher.show(hits, query))
        .catch(() => []);
      if (store.getState().query === query) store.setState({ shown: merge(store.getState().shown, hits, found) });
    }
    // In the same breath as the last look for a wish: whoever is told of the hits may have another one at once.
    isBusy = false;
  }
  return {
    want(from: number, to: number): void {
      wish = { from: Math.max(0, from), to };
      if (isBusy) return;
      isBusy = true;
      void fill();
    },
  };
}

function merge(before: ReadonlyMap<string, ShownHit | null>, hits: readonly Hit[], found: readonly ShownHit[]) {
  const shown = new Map(before);
  for (const hit of hits) shown.set(keyOf(hit), null);
  for (const hit of found) shown.set(keyOf(hit), hit);
  for (const key of shown.keys()) {
    if (shown.size <= most) break;
    shown.delete(key);
  }
  return shown;
}
