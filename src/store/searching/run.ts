import type { StoreApi } from 'zustand/vanilla';
import {
  cutToSpan,
  formatQuery,
  type Hit,
  type HitList,
  listHits,
  parseQuery,
  type Query,
  ReadFault,
  type Searcher,
  type SearchProgress,
  takeSpan,
} from '../../core/index.ts';
import type { Session } from '../session.ts';
import { mapsOf, scopeOf } from './places.ts';
import type { SearchState } from './types.ts';

export type Searches = {
  session: Session;
  store: StoreApi<SearchState>;
  /** What searches the archive as it is now; started with the first search. */
  searcher(): Promise<Searcher>;
};

export const emptyList = listHits({ chats: [] }, new Map(), 'newest');

/** Fetches what every search begins with; what one for speakers does, too, as soon as `from:` stands there. */
export async function warm({ session, searcher }: Searches, hasSpeakers = false): Promise<void> {
  const now = await searcher().catch(() => undefined);
  await now?.warm(scopeOf(session.store.getState()), hasSpeakers).catch(() => {});
}

/**
 * Searches for what the address says, until `signal` ends it. What was found before stays to be seen until something is known of what is
 * asked now: nothing flickers while the reader types.
 */
export async function runSearch(searches: Searches, signal: AbortSignal): Promise<void> {
  const { session, store } = searches;
  const viewer = session.store.getState();
  const { q = '', order = 'newest' } = viewer.link.show;
  const asked = parseQuery(q);
  if ('problems' in asked || asked.clauses.length === 0) {
    const problems = 'problems' in asked ? asked.problems : [];
    if (problems.some(({ field }) => field === 'from')) void warm(searches, true);
    // A condition that is still being typed: what was found without it stays.
    if (problems[0]?.to === q.length && isSame(q.slice(0, problems[0].from), store.getState())) {
      return store.setState({ problems });
    }
    const nothing = { query: undefined, span: undefined, found: undefined, shown: new Map() };
    return store.setState({ ...nothing, state: 'idle', problems, list: emptyList, among: scopeOf(viewer) });
  }
  const { rest, span } = takeSpan(asked);
  // Who names a chat means that one.
  const among = namesChat(asked) ? undefined : scopeOf(viewer);
  store.setState({ state: 'searching', problems: [], reason: undefined });
  const maps = mapsOf(viewer.manifest);
  const list = ({ chats }: SearchProgress) =>
    listHits({ chats: span === undefined ? chats : cutToSpan({ chats }, maps, span) }, maps, order);
  const tell = createTeller(searches, { query: rest, span, among, order, list, signal });
  try {
    const options = { order, among, signal } as const;
    const onProgress = (found: SearchProgress) => found.total > 0 && tell({ found, state: 'searching' });
    tell({ found: await (await searches.searcher()).search(rest, { ...options, onProgress }), state: 'done' });
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof ReadFault ? error.reason : 'network';
    store.setState({ state: 'fault', reason, query: rest, span, among, order, found: undefined, list: emptyList });
  }
}

type Asked = Pick<SearchState, 'span' | 'among' | 'order'> & {
  query: Query;
  signal: AbortSignal;
  list(found: SearchProgress): HitList;
};
type Known = { found: SearchProgress; state: 'searching' | 'done' };

/** Hits that stand in a panel before it is scrolled. */
const firstHits = 16;
/** How long the first hits wait for what they say, in ms. */
const patienceMs = 120;

/** Tells what is known, for the first time once the first hits can be drawn: they take the place of what was found before. */
function createTeller({ store, searcher }: Searches, { query, span, among, order, list, signal }: Asked) {
  let latest: Known | undefined;
  let isReady = false;
  async function begin({ found }: Known): Promise<void> {
    const first = list(found);
    const hits = Array.from({ length: Math.min(firstHits, first.length) }, (_, index) => first.at(index) as Hit);
    const ready = hits.length > 0 ? searcher().then((now) => now.show(hits, query, signal)) : undefined;
    const rows = (await Promise.race([ready?.catch(() => []), pause(patienceMs)])) ?? [];
    isReady = true;
    if (latest) set(latest, new Map(rows.map((row) => [keyOf(row), row])));
  }
  function set({ found, state }: Known, shown = store.getState().shown): void {
    if (!signal.aborted) store.setState({ state, query, span, among, order, found, list: list(found), shown });
  }
  return (known: Known): void => {
    const isFirst = latest === undefined;
    latest = known;
    if (isFirst) void begin(known);
    else if (isReady) set(known);
  };
}

const pause = (timeMs: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), timeMs));

/** What the hits of the list were asked for by, as a text: another one lists others, the same may list more. */
export const formatAsked = ({ query, span, among, order }: SearchState) =>
  query && JSON.stringify([formatQuery(query), span, among, order]);

/** The key of a hit among those that are ready to be drawn. */
export const keyOf = ({ chat, position }: Hit) => `${position} ${chat}`;

/** Whether a text asks for what was found. */
function isSame(text: string, { query, span }: SearchState): boolean {
  const asked = parseQuery(text);
  if ('problems' in asked || !query) return false;
  const taken = takeSpan(asked);
  return taken.span === span && formatQuery(taken.rest) === formatQuery(query);
}

function namesChat({ clauses }: Query): boolean {
  return clauses.some(({ field, not }) => field === 'in' && !not);
}
