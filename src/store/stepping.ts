import { dayAt, isFolded } from '../core/index.ts';
import { openFolds } from './folding.ts';
import { currentPosition, goToDate } from './going.ts';
import { landAt } from './opening.ts';
import { notify, type Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';

/**
 * Goes to the next (1) or previous (-1) message that the speaker of one said (of the current one, where none is named), and marks
 * it. What a filter hides is passed over.
 */
export async function stepSpeaker(session: Session, by: 1 | -1, named?: number): Promise<void> {
  const { visit, store } = session;
  const from = named ?? currentPosition(session);
  if (from === undefined) return;
  if (!(await loadSpeakers(session))) return notify(session, { code: 'no-speakers' });
  const { speakers, shown } = store.getState();
  if (visit !== session.visit || speakers.state !== 'ready') return;
  const { by: who } = speakers.table;
  const isShown = (position: number) => shown.at(shown.indexOf(position)) === position;
  let position = from + by;
  while (position >= 0 && position < who.length && !(who[position] === who[from] && isShown(position))) position += by;
  if (position < 0 || position >= who.length) return notify(session, { code: by > 0 ? 'last-said' : 'first-said' });
  if (isFolded(store.getState().sequence, position)) openFolds(session, position);
  const marked = { from: position, to: position };
  landAt(session, { position, align: 'link', focus: true }, { marked, cursor: position });
}

/** Goes to the chat's first message, or to its last one that is shown. */
export function goToEdge(session: Session, align: 'start' | 'end'): void {
  landAt(session, { position: align === 'start' ? 0 : session.store.getState().sequence.at(lastOf(session)), align });
}

function lastOf({ store }: Session): number {
  return Math.max(0, store.getState().sequence.length - 1);
}

/** Goes to the next (1) or previous (-1) message that is shown, or day with messages. */
export function stepMessage(session: Session, by: 1 | -1): void {
  const { sequence, place, cursor } = session.store.getState();
  if (sequence.length === 0) return;
  const here = cursor ?? place?.position ?? 0;
  const next = sequence.at(Math.min(Math.max(sequence.indexOf(here) + by, 0), lastOf(session)));
  landAt(session, { position: next, align: 'link', focus: true }, { cursor: next });
}

export function stepDay(session: Session, by: 1 | -1): void {
  const { chat, place } = session.store.getState();
  const date = chat && place && chat.map.dates[dayAt(chat.map, place.position) + by];
  if (date) goToDate(session, date);
}

/** Opens a folded run, or closes it; its row stays `offset` px below the top edge. */
export function toggleFold(session: Session, position: number, offset: number): void {
  const { opened } = session.folding;
  if (!opened.delete(position)) opened.add(position);
  landAt(session, { position, align: 'fold', offset });
}
