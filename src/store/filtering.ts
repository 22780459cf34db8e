import { type Filter, isFiltered } from '../core/index.ts';
import { openFolds } from './folding.ts';
import { replaceLink } from './history.ts';
import { landAt } from './opening.ts';
import { notify, type Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';

/** Filters; what the reader looks at stays where it is on the screen, or the nearest that is still shown takes its place. */
export async function setFilter(session: Session, filter: Filter): Promise<void> {
  const { store } = session;
  const { chat, link, filter: before, speakers } = store.getState();
  if (!chat) return;
  if (isFiltered(filter) && speakers.state !== 'ready') {
    // Said at once, shown when it is known who wrote what.
    store.setState({ filter, link: { ...link, filter } });
    const came = await loadSpeakers(session);
    const now = store.getState();
    if (now.filter !== filter || now.chat !== chat) return;
    if (!came) {
      store.setState({ filter: before, link: { ...now.link, filter: before } });
      return notify(session, { code: 'unfiltered' });
    }
  }
  listAnew(session, filter);
}

/** In one step: a page that is drawn for the box that was ticked, and again for what that lists, is drawn twice. */
function listAnew(session: Session, filter: Filter): void {
  const { store } = session;
  const { link, place } = store.getState();
  session.folding.opened.clear();
  if (place) openFolds(session, place.position);
  const show = link.show.talk === undefined ? link.show : { ...link.show, talk: undefined };
  landAt(
    session,
    { ...(place ?? { position: 0, offset: 0 }), align: 'keep' },
    { filter, talk: undefined, link: { ...link, filter, show } },
  );
  if (store.getState().sequence.length === 0) notify(session, { code: 'nobody' });
  // Not a step of its own in the history: on a phone, Back closes the sheet in which people are ticked.
  replaceLink(session, store.getState().link);
}
