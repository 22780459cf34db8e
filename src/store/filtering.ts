import { type Filter, isFiltered } from '../core/index.ts';
import { openFolds } from './folding.ts';
import { replaceLink } from './history.ts';
import { landAt } from './opening.ts';
import { notify, type Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';

/** Filters; what the reader looks at stays where it is on the screen, or the nearest that is still shown takes its place. */
export async function setFilter(session: Session, filter: Filter): Promise<void> {
  const { store } = session;
  const { chat, link, filter: before } = store.getState();
  if (!chat) return;
  store.setState({ filter, link: { ...link, filter } });
  const came = !isFiltered(filter) || (await loadSpeakers(session));
  const now = store.getState();
  if (now.filter !== filter || now.chat !== chat) return;
  if (!came) {
    store.setState({ filter: before, link: { ...now.link, filter: before } });
    return notify(session, { code: 'unfiltered' });
  }
  const place = now.place ?? { position: 0, offset: 0 };
  store.setState({ talk: undefined, link: { ...now.link, show: { ...now.link.show, talk: undefined } } });
  session.folding.opened.clear();
  if (now.place) openFolds(session, place.position);
  landAt(session, { ...place, align: 'keep' });
  if (store.getState().sequence.length === 0) notify(session, { code: 'nobody' });
  // Not a step of its own in the history: on a phone, Back closes the sheet in which people are ticked.
  replaceLink(session, store.getState().link);
}
