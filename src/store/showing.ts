import type { Panel, Show } from '../core/index.ts';
import { noList, pushLink, replaceLink } from './history.ts';
import type { Session } from './session.ts';

/** How many things stand open that are closed one after the other. */
function countOpen({ panel, person }: Show): number {
  return Number(panel !== undefined) + Number(person !== undefined);
}

/**
 * Opens and closes what stands beside the timeline or over it. What covers the timeline is a step of the history: Back
 * closes it, and to close it is to go back.
 */
export function show(session: Session, wanted: Show): void {
  const { store, ports, entry } = session;
  const before = store.getState().link;
  const next = wanted.panel === undefined ? withoutPanel(wanted, before.show.panel) : wanted;
  // A talk is no panel: it is read on.
  const link = { ...before, show: { ...next, talk: before.show.talk } };
  const fewer = countOpen(before.show) - countOpen(next);
  const place = ports.address.get().memo as object;
  store.setState({ link });
  if (fewer > 0 && entry.over > 0) ports.address.back(Math.min(fewer, entry.over));
  else if (fewer < 0 && ports.covers()) pushLink(session, link, entry.over + 1, place);
  else replaceLink(session, link, place);
}

/** What a list was asked for goes with its panel; and who closes the search is done with it. */
function withoutPanel(show: Show, closed: Panel | undefined): Show {
  return { ...show, ...noList, ...(closed === 'search' && { q: undefined, scope: undefined, order: undefined }) };
}

/** Opens another panel, or closes the one that is open; a day of the calendar and a person's page belong to what stood there. */
export function showPanel(session: Session, panel: Panel | undefined): void {
  show(session, { ...session.store.getState().link.show, ...noList, panel, date: undefined, person: undefined });
}

/** How long after the last letter the address says what was typed, in ms: browsers allow so many changes of it only. */
const writeAfterMs = 400;

/** What is typed and chosen within what stands open: shown at once, in the address a moment later. */
export function look(session: Session, next: Partial<Show>, waitMs = writeAfterMs): void {
  const { store, ports } = session;
  const { link } = store.getState();
  store.setState({ link: { ...link, show: { ...link.show, ...next } } });
  clearTimeout(session.writing);
  session.writing = setTimeout(() => {
    replaceLink(session, store.getState().link, ports.address.get().memo as object);
  }, waitMs);
}

/** Closes what covered the entry at which Back arrived, a picture first, unless its own button closed it before. */
export function uncover(session: Session, under: Show): void {
  const { link } = session.store.getState();
  const next = countOpen(link.show) > countOpen(under) ? { ...link, show: { ...under, talk: link.show.talk } } : link;
  session.store.setState({ link: next, pictures: undefined });
  replaceLink(session, next, session.ports.address.get().memo as object);
}
