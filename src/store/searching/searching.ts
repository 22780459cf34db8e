import { createStore } from 'zustand/vanilla';
import { type Manifest, putSpan, type Searcher } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { look, show } from '../showing.ts';
import type { SearchingPort } from '../types.ts';
import { lifeOf, mapsOf } from './places.ts';
import { readRecent, withSearch, writeRecent } from './recent.ts';
import { emptyList, runSearch, type Searches, warm } from './run.ts';
import { createShownHits } from './shown-hits.ts';
import type { SearchState } from './types.ts';
import { goToHit, walk } from './walk.ts';

export type Searching = ReturnType<typeof createSearching>;

/**
 * What finds messages: it follows what the address says (`link.show`), searches, lists, and goes from hit to hit. Lives as long as the
 * viewer. Nothing here rejects.
 */
export function createSearching(session: Session, port: SearchingPort) {
  const store = createStore<SearchState>(() => ({
    state: 'idle',
    problems: [],
    list: emptyList,
    shown: new Map(),
    recent: readRecent(session.ports),
  }));
  const searches: Searches = { session, store, searcher: createStarter(session, port) };
  const hits = createShownHits(searches);
  const again = followSearch(searches);
  port.subscribe?.(() => isWanting(store.getState()) && again());
  const remember = () => {
    const recent = withSearch(store.getState().recent, session.store.getState().link.show.q ?? '');
    store.setState({ recent });
    writeRecent(session.ports, recent);
  };
  return {
    store,
    ...createTyping(session),
    /** Searches once more, for what did not come. */
    again,
    /** Fetches what every search begins with. */
    warm: () => void warm(searches),
    /** Makes hits of the list ready to be drawn: from … to - 1. */
    want: hits.want,
    /** Goes to a hit of the list, as a new step of the history. */
    open(index: number): void {
      remember();
      const hit = store.getState().list.at(index);
      if (hit) void goToHit(searches, hit, { instead: false, focus: false });
    },
    /** To the next (1) or previous (-1) hit; the message takes the focus unless told otherwise. */
    walk: (by: 1 | -1, focus = true) => void walk(searches, by, focus),
    /** Keeps what is searched for among the recent ones. */
    remember,
    /** Lets go of a recent search, or of all. */
    forget(search?: string): void {
      const recent = store.getState().recent.filter((each) => search !== undefined && each !== search);
      store.setState({ recent });
      writeRecent(session.ports, recent);
    },
    /** The first and last day of what is searched. */
    life: () => lifeOf(mapsOf(session.store.getState().manifest), store.getState().among),
  };
}

/** Whether something of what was searched for, or of the hits in sight, did not come. */
function isWanting({ state, found, shown }: SearchState): boolean {
  return state === 'fault' || (found?.missing.length ?? 0) > 0 || [...shown.values()].includes(null);
}

/** Starts what searches, once for a manifest; again where it broke down. */
function createStarter(session: Session, port: SearchingPort): Searches['searcher'] {
  let manifest: Manifest | undefined;
  let started: Promise<Searcher> | undefined;
  return () => {
    const { manifest: now } = session.store.getState();
    if (started && now === manifest) return started;
    manifest = now;
    const mine = port.start(now?.chats ?? [], () => {
      if (started === mine) started = undefined;
    });
    started = mine;
    mine.catch(() => {
      if (started === mine) started = undefined;
    });
    return mine;
  };
}

/** Searches whenever the address says something else; gives what searches once more. */
function followSearch(searches: Searches): () => void {
  const { session } = searches;
  let abort = new AbortController();
  let before: unknown[] = [];
  const run = () => {
    abort.abort();
    abort = new AbortController();
    void runSearch(searches, abort.signal);
  };
  const follow = () => {
    const { link, manifest, chat } = session.store.getState();
    const { q, scope, order } = link.show;
    const now = [q, scope, order, manifest, q && chat?.entry.id];
    if (now.every((each, index) => each === before[index])) return;
    before = now;
    run();
  };
  session.store.subscribe(follow);
  follow();
  return run;
}

/** What the reader types and chooses: shown at once, in the address a moment later. */
function createTyping(session: Session) {
  const { store } = session;
  return {
    type: (text: string) => look(session, { q: text || undefined }),
    setScope: (scope: 'all' | undefined) => look(session, { scope }, 0),
    setOrder: (order: 'oldest' | undefined) => look(session, { order }, 0),
    /** Lists the hits of these days only, as `on:` in the query; of all, where there is none. */
    setSpan: (span: string | undefined) =>
      look(session, { q: putSpan(store.getState().link.show.q ?? '', span) || undefined }),
    /** Ends the search: nothing is marked any more. */
    end: () =>
      show(session, {
        ...store.getState().link.show,
        panel: undefined,
        q: undefined,
        scope: undefined,
        order: undefined,
      }),
  };
}
