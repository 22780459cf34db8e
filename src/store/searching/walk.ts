import { type Hit, type HitList, type Link, noFilter } from '../../core/index.ts';
import { openFolds } from '../folding.ts';
import { giveWay, pushLink } from '../history.ts';
import { landAt, openLink } from '../opening.ts';
import { notify } from '../session.ts';
import type { ViewerState } from '../types.ts';
import { keyOf, type Searches } from './run.ts';

type Way = {
  /** In the place of the entry of the history that stands there, rather than as a new one. */
  instead: boolean;
  /** The message takes the focus. */
  focus: boolean;
};

/** Goes to a hit: in the open chat at once, in another one as a link does. */
export async function goToHit(
  { session, store, searcher }: Searches,
  hit: Hit,
  { instead, focus }: Way,
): Promise<void> {
  const { query, shown } = store.getState();
  if (!query) return;
  const { visit } = session;
  const known =
    shown.get(keyOf(hit)) ??
    (await searcher()
      .then((now) => now.show([hit], query))
      .then(
        ([found]) => found,
        () => undefined,
      ));
  if (visit !== session.visit) return;
  if (!known) return notify(session, { code: 'no-hit' });
  const { chat, link, talk } = session.store.getState();
  const { at, id } = known.message;
  const isHere = chat?.entry.id === hit.chat;
  const target: Link = {
    chat: hit.chat,
    near: { date: at.slice(0, 10), id },
    filter: isHere ? link.filter : noFilter,
    show: showAt(session.ports.covers(), link.show, isHere),
  };
  if (instead) giveWay(session, target);
  else pushLink(session, target);
  // A talk that is read lists nothing else.
  if (!isHere || talk) return openLink(session, target);
  session.visit++;
  const { position } = hit;
  openFolds(session, position);
  const marked = { from: position, to: position };
  landAt(session, { position, align: 'link', focus }, { link: target, marked, cursor: focus ? position : undefined });
}

/** Beside the timeline the list stays; what covered it gives way. Hits in several chats stay those of all. */
function showAt(covers: boolean, show: Link['show'], isHere: boolean): Link['show'] {
  return {
    ...show,
    talk: undefined,
    ...(covers && { panel: undefined }),
    ...(!isHere && { scope: 'all' as const }),
  };
}

/** Where the reader is in the list: at a hit, or before the one that stands there. */
export function placeInList(
  list: HitList,
  { chat, marked, place }: Pick<ViewerState, 'chat'> & Partial<Pick<ViewerState, 'marked' | 'place'>>,
) {
  if (!chat) return { index: 0, isHit: false };
  const at = (position: number) => list.find({ chat: chat.entry.id, position });
  const here = marked && at(marked.from);
  return here?.isHit ? here : { ...at(place?.position ?? 0), isHit: false };
}

/** Goes to the next hit of the list (1) or the previous one (-1), from the last to the first. */
export async function walk(searches: Searches, by: 1 | -1, focus: boolean): Promise<void> {
  const { list } = searches.store.getState();
  if (list.length === 0) return;
  const { index, isHit } = placeInList(list, searches.session.store.getState());
  const next = by > 0 && !isHit ? index : index + by;
  const hit = list.at((next + list.length) % list.length);
  if (hit) await goToHit(searches, hit, { instead: true, focus });
}
