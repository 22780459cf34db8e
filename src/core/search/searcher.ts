import type { ShardPlace } from '../archive/chat-map.ts';
import { inLanes } from '../in-lanes.ts';
import { type ChatSource, createChatSource } from './chat-source.ts';
import { no, open, positionsIn, type States, yes } from './chat-state.ts';
import { findEarly } from './early-hits.ts';
import { firstStates } from './first-states.ts';
import { buildPlan, fits, type Plan } from './plan.ts';
import { createShow } from './show-hits.ts';
import type { Query, Searcher, SearchOptions, SearchProgress, SearchSource } from './types.ts';
import { raced } from './waiting.ts';

/** How many shards are read at a time. */
const lanes = 8;

type Running = { source: ChatSource; states: States };

/**
 * A searcher that asks the index, where there is one, which messages can be meant, and looks only at the texts that the index leaves open: none for
 * words of one or two characters. Texts that were read stay, and are scanned once all of a chat are here. Finds what `createScanner` finds.
 */
export function createSearcher({ chats, port }: SearchSource): Searcher {
  const sources = chats.map((entry) => createChatSource(entry, port));
  const show = createShow({ chats, port });
  let trying: Promise<void> | undefined;
  return {
    search: (query, options) => search(sources, { query, show }, options),
    show,
    async warm(among, hasSpeakers = false) {
      const meant = sources.filter(isAmong(among));
      await Promise.all(meant.map((source) => source.warm(hasSpeakers).catch(() => {})));
      const indexed = meant.find(({ entry }) => entry.search !== undefined);
      trying ??= indexed && tryOut(indexed, show);
      await trying;
    },
  };
}

/** A word that hardly anybody writes, and the last message, among which the first hits will be: a few files, most of which a search asks for anyway. */
async function tryOut(source: ChatSource, show: Searcher['show']): Promise<void> {
  const { id, count } = source.entry;
  const query: Query = { clauses: [{ field: 'text', value: '\u3007\u4e42\u3007' }] };
  const last = show([{ chat: id, position: count - 1 }], query);
  await Promise.all([search([source], { query, show }), last]).catch(() => {});
}

/** Whether a chat is one of those named; any is, where none are. */
function isAmong(among: readonly string[] | undefined) {
  return ({ entry }: ChatSource) => among?.includes(entry.id) ?? true;
}

async function search(
  sources: readonly ChatSource[],
  { query, show }: { query: Query; show: Searcher['show'] },
  { order = 'newest', among, signal, onProgress }: SearchOptions = {},
): Promise<SearchProgress> {
  signal?.throwIfAborted();
  const plan = buildPlan(query);
  const missing: string[] = [];
  const asked = sources.filter(isAmong(among)).filter(({ entry }) => plan.asksChat(entry));
  const running: Running[] = [];
  for (const source of asked) running.push({ source, states: new Uint8Array(source.map.count) });
  const first = asked.map((source) => firstStates(source, plan, missing));
  let isKnown = false;
  if (onProgress) {
    const tell = (early: SearchProgress | undefined) => early && !isKnown && !signal?.aborted && onProgress(early);
    findEarly(asked, { query, plan, order, show }).then(tell, () => {});
  }
  for (const [index, states] of first.entries()) running[index]!.states = await raced(states, signal);
  isKnown = true;
  let last = describe(running, missing);
  if (last.open === 0) return { ...last, done: true };
  onProgress?.(last);
  // Counted on, not anew: a million messages for each of hundreds of shards would take longer than reading these.
  let { total } = last;
  await inLanes(listOpen(running, order), lanes, async ({ run, shard }) => {
    total += await raced(look(run, shard, { plan, missing }), signal);
    // The more there is, the rarer it is told: no clock is needed to keep up with a list that grows.
    if (!onProgress || total <= last.total * 1.5) return;
    last = describe(running, missing);
    onProgress(last);
  });
  return { ...describe(running, missing), open: 0, done: true };
}

type Place = { run: Running; shard: ShardPlace };

/** The shards whose texts must be looked at, in the order in which their days are listed. */
function listOpen(running: readonly Running[], order: 'newest' | 'oldest'): Place[] {
  const places = running.flatMap((run) =>
    run.source.map.shards
      .filter(({ from, to }) => run.states.subarray(from, to).includes(open))
      .map((shard): Place => ({ run, shard })),
  );
  const dayOf = ({ shard }: Place) => shard.days[0]?.[0] ?? '';
  places.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
  return order === 'newest' ? places.reverse() : places;
}

/** Decides the open messages of a shard by their texts; gives how many of them are hits. */
async function look(
  { source, states }: Running,
  shard: ShardPlace,
  { plan, missing }: { plan: Plan; missing: string[] },
): Promise<number> {
  let found = 0;
  const texts = await source.texts(shard).catch(() => undefined);
  if (!texts) missing.push(shard.file);
  for (const position of positionsIn(states, open, shard.from, shard.to)) {
    const index = position - shard.from;
    const isHit = texts !== undefined && fits(plan.conditions, texts.kind(index), texts.text(index));
    states[position] = isHit ? yes : no;
    found += Number(isHit);
  }
  return found;
}

function describe(running: readonly Running[], missing: readonly string[]): SearchProgress {
  const all = running.map(({ source, states }) => ({
    chat: source.entry.id,
    positions: positionsIn(states, yes),
    open: count(states, open),
  }));
  return {
    chats: all.flatMap(({ chat, positions }) => (positions.length > 0 ? [{ chat, positions }] : [])),
    total: all.reduce((sum, { positions }) => sum + positions.length, 0),
    open: all.reduce((sum, each) => sum + each.open, 0),
    done: false,
    missing: [...missing],
  };
}

function count(states: States, state: number): number {
  if (!states.includes(state)) return 0;
  let sum = 0;
  for (let position = 0; position < states.length; position++) sum += Number(states[position] === state);
  return sum;
}
