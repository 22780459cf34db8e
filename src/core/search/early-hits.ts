import type { ChatSource } from './chat-source.ts';
import { asksTable, no, open, positionsIn, refine, type States, statesByDay, yes } from './chat-state.ts';
import type { Plan } from './plan.ts';
import type { Hit, Query, Searcher, SearchProgress } from './types.ts';

/** So many shards are looked into at most. */
const mostShards = 3;

type Asked = { query: Query; plan: Plan; order: 'newest' | 'oldest'; show: Searcher['show'] };

/**
 * The first hits of a search by speakers while the index of these, which is large, is on its way: from the words, and the few messages in which hits are listed
 * first. Undefined where that is no help: none are found, the speakers are here, or more than words must be known.
 */
export async function findEarly(
  sources: readonly ChatSource[],
  { query, plan, order, show }: Asked,
): Promise<SearchProgress | undefined> {
  const source = pickFirst(sources, order);
  const words = plan.conditions.filter(({ not, kinds }) => !not && !kinds);
  if (!source || !asksTable(plan) || source.hasTable() || words.length < plan.conditions.length || words.length === 0) {
    return undefined;
  }
  const { entry, map } = source;
  const states = statesByDay(plan, map);
  for (const { word = '' } of words) refine(states, await source.statesOfWord(word), false);
  for (const shard of listShards(source, states, order)) {
    if (source.hasTable()) return undefined;
    const meant: Hit[] = Array.from(positionsIn(states, yes, shard.from, shard.to), (position) => ({
      chat: entry.id,
      position,
    }));
    const hits = (await show(meant, query)).filter(({ message }) => plan.asksSpeaker(message.speaker, entry.me));
    if (hits.length > 0) {
      const positions = Int32Array.from(hits, ({ position }) => position);
      const others = sources.reduce((sum, { map: { count } }) => sum + count, -map.count);
      const left = states.reduce((sum, state) => sum + Number(state !== no), -hits.length);
      return {
        chats: [{ chat: entry.id, positions }],
        total: hits.length,
        open: others + left,
        done: false,
        missing: [],
      };
    }
  }
  return undefined;
}

/** The chat whose hits are listed first, as far as its days tell. */
function pickFirst(sources: readonly ChatSource[], order: Asked['order']): ChatSource | undefined {
  const dayOf = ({ map: { dates } }: ChatSource) => (order === 'newest' ? dates.at(-1) : dates[0]) ?? '';
  const sorted = sources.filter(({ map }) => map.count > 0).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return order === 'newest' ? sorted.at(-1) : sorted[0];
}

/** The first shards with messages that have the words. Where some are open, what is listed first is not known. */
function listShards({ map }: ChatSource, states: States, order: Asked['order']) {
  if (states.includes(open)) return [];
  const found = map.shards.filter(({ from, to }) => states.subarray(from, to).includes(yes));
  return order === 'newest' ? found.slice(-mostShards).reverse() : found.slice(0, mostShards);
}
