import { findTalk, formatDatedId, listTalk, noFilter, parseDatedId, shardAt, type Talk } from '../core/index.ts';
import { openFolds } from './folding.ts';
import { visit } from './going.ts';
import { replaceLink } from './history.ts';
import { knownTalks } from './known-talks.ts';
import { showPicture } from './leafing.ts';
import { landAt } from './opening.ts';
import { notify, type Session } from './session.ts';
import { loadTalks } from './talks.ts';

/** Sets out to read the talk that the address names. Where it is not found, all messages are shown, and it is said. */
export async function readTalk(session: Session, asked: number): Promise<void> {
  const { store } = session;
  const { chat, link } = store.getState();
  const key = parseDatedId(link.show.talk ?? '');
  if (!chat || !key) return;
  const loaded = await loadTalks(session);
  if (asked !== session.visit) return;
  const talk = findTalk(talksOf(session), key);
  if (!talk) notify(session, { code: loaded ? 'gone-talk' : 'no-talks' });
  session.listTalk = listTalk;
  // What did not come stays in the address, or nobody could try it again.
  if (!talk && !loaded) return;
  // By now something else may stand open.
  const now = store.getState().link;
  store.setState({ talk, link: { ...now, show: { ...now.show, talk: talk && formatDatedId(talk) } } });
}

function talksOf({ store }: Session): readonly Talk[] {
  const { chat, talks } = store.getState();
  return (chat && knownTalks(talks, chat.entry)) ?? [];
}

/** Goes on to the next (1) or previous (-1) talk, in the place of the one that is read. */
export function stepTalk(session: Session, by: 1 | -1): void {
  const { chat, link, talk } = session.store.getState();
  const list = talksOf(session);
  const next = talk && list[list.indexOf(talk) + by];
  if (!chat || !next) return;
  visit(session, { chat: chat.entry.id, filter: noFilter, show: { ...link.show, talk: formatDatedId(next) } }, true);
}

/** Shows all messages; what the reader looks at stays where it is on the screen. */
export function closeTalk(session: Session): void {
  const { store, folding } = session;
  const { link, place, talk } = store.getState();
  if (!talk) return;
  store.setState({ talk: undefined, link: { ...link, show: { ...link.show, talk: undefined } } });
  folding.opened.clear();
  if (place) {
    openFolds(session, place.position);
    landAt(session, { ...place, align: 'keep' });
  }
  replaceLink(session, store.getState().link, session.ports.address.get().memo as object);
}

/** Shows the talk's pictures, from the first that the reader has not passed. */
export async function showSlides(session: Session): Promise<void> {
  const { chat, talk, place } = session.store.getState();
  if (!chat || !talk) return;
  const position = talk.slides.find((slide) => slide >= (place?.position ?? 0)) ?? talk.slides.at(-1);
  if (position === undefined) return;
  await session.shards.load(shardAt(chat.map, position));
  if (session.store.getState().talk === talk) await showPicture(session, position);
}
