import { dayAt, findPerson, isFolded, type PeopleTable, type SpeakerTable, shardAt } from '../core/index.ts';
import { openFolds } from './folding.ts';
import { currentPosition, goToDate, visit } from './going.ts';
import { closePictures } from './leafing.ts';
import { landAt, linkTo, messageAt } from './opening.ts';
import { loadPeopleOf } from './people.ts';
import { notify, type Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';

/**
 * Goes to the next (1) or previous (-1) message by whoever said one (the current one, where none is named), under whatever name; or by
 * somebody of these names. It is marked. What a filter hides is passed over, and so are second copies of merged phones.
 */
export async function stepSpeaker(session: Session, by: 1 | -1, of?: number | readonly string[]): Promise<void> {
  const { visit, store } = session;
  const here = typeof of === 'number' ? of : currentPosition(session);
  const { chat } = store.getState();
  if (here === undefined || !chat) return;
  const [came, people] = await Promise.all([loadSpeakers(session), loadPeopleOf(session, chat.entry)]);
  if (!came) return notify(session, { code: 'no-speakers' });
  const { speakers, shown } = store.getState();
  if (visit !== session.visit || speakers.state !== 'ready') return;
  const { table } = speakers;
  const meant = typeof of === 'object' ? of : namesBeside(table, people, here);
  const isMeant = Uint8Array.from(table.names, (name) => Number(meant.includes(name)));
  const isShown = (position: number) => shown.at(shown.indexOf(position)) === position;
  const isSaid = (at: number) => isMeant[table.by[at] as number] === 1;
  // Nobody has gone anywhere from a message to its copy.
  const isCopy = (at: number) => messageAt(session, at)?.twin === true && isSaid(at - 1) && isShown(at - 1);
  const isStep = (at: number) => isSaid(at) && isShown(at) && !isCopy(at);
  let position = (by < 0 && isCopy(here) ? here - 1 : here) + by;
  while (position >= 0 && position < table.by.length && !isStep(position)) position += by;
  if (position < 0 || position >= table.by.length)
    return notify(session, { code: by > 0 ? 'last-said' : 'first-said' });
  if (isFolded(store.getState().sequence, position)) openFolds(session, position);
  const marked = { from: position, to: position };
  landAt(session, { position, align: 'link', focus: true }, { marked, cursor: position });
}

/** All names of who said the message at a position. */
function namesBeside(table: SpeakerTable, people: PeopleTable | undefined, position: number): readonly string[] {
  const speaker = table.names[table.by[position] as number] ?? '';
  const person = people?.persons[findPerson(people.persons, speaker)];
  return person?.names.map(({ name }) => name) ?? [speaker];
}

/** Goes to a message as a reader who clicks: by its address, once it is here. */
export async function goToPosition(session: Session, position: number): Promise<void> {
  const { chat } = session.store.getState();
  if (!chat) return;
  const before = session.visit;
  if (!messageAt(session, position)) await session.shards.load(shardAt(chat.map, position));
  if (before !== session.visit) return;
  const link = linkTo(session, position);
  // From a picture it leads to where that was said: Back goes to where the picture was opened.
  if (link) return visit(session, link, session.store.getState().pictures !== undefined);
  closePictures(session);
  landAt(session, { position, align: 'link' }, { marked: { from: position, to: position } });
}

/** Goes to the chat's first message, or to its last one that is shown. */
export function goToEdge(session: Session, align: 'start' | 'end'): void {
  landAt(session, { position: align === 'start' ? 0 : session.store.getState().sequence.at(lastOf(session)), align });
}

function lastOf({ store }: Session): number {
  return Math.max(0, store.getState().sequence.length - 1);
}

/** Goes to the next (1) or previous (-1) message that is shown. */
export function stepMessage(session: Session, by: 1 | -1): void {
  const { sequence, place, cursor } = session.store.getState();
  if (sequence.length === 0) return;
  const here = cursor ?? place?.position ?? 0;
  const next = sequence.at(Math.min(Math.max(sequence.indexOf(here) + by, 0), lastOf(session)));
  landAt(session, { position: next, align: 'link', focus: true }, { cursor: next });
}

/** Goes to the next (1) or previous (-1) day of which something is shown: not merely to the one beside it. */
export function stepDay(session: Session, by: 1 | -1): void {
  const { chat, place, shown } = session.store.getState();
  if (!chat || !place) return;
  const { map } = chat;
  const day = dayAt(map, place.position);
  const index = by > 0 ? shown.indexOf(map.starts[day + 1] ?? map.count) : shown.indexOf(map.starts[day] ?? 0) - 1;
  if (index >= 0 && index < shown.length) goToDate(session, map.dates[dayAt(map, shown.at(index))] ?? '');
}

/** Opens a folded run, or closes it; its row stays `offset` px below the top edge. */
export function toggleFold(session: Session, position: number, offset: number): void {
  const { opened } = session.folding;
  if (!opened.delete(position)) opened.add(position);
  landAt(session, { position, align: 'fold', offset });
}
