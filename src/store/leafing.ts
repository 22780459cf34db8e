import { type Message, shardAt } from '../core/index.ts';
import { pushLink } from './history.ts';
import { messageAt } from './opening.ts';
import type { Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { Picture } from './types.ts';

/** How many pictures are kept ready to either side of the one that is shown. */
const ready = 3;

/**
 * Shows the picture at a position, alone at first; its neighbours come as they are fetched. It covers all else, so it is a step of the
 * history: Back closes it.
 */
export async function showPicture(session: Session, position: number): Promise<void> {
  const list = picturesIn(session, [position]);
  if (list.length === 0) return;
  const { store, ports, entry } = session;
  if (!store.getState().pictures)
    pushLink(session, store.getState().link, entry.over + 1, ports.address.get().memo as object);
  store.setState({ pictures: { list, shown: 0 } });
  await extend(session);
}

/** Closes them, as Back does. */
export function closePictures({ store, ports, entry }: Session): void {
  if (!store.getState().pictures) return;
  store.setState({ pictures: undefined });
  if (entry.over > 0) ports.address.back(1);
}

/** Leafs to a picture of the list; the list grows as the reader comes near its ends. */
export async function leafPictures(session: Session, index: number): Promise<void> {
  const { pictures } = session.store.getState();
  if (!pictures?.list[index]) return;
  session.store.setState({ pictures: { ...pictures, shown: index } });
  await extend(session);
}

/** Brings the neighbours of the picture that is shown, whichever shards they are in. */
async function extend(session: Session): Promise<void> {
  const all = await listAll(session);
  const { pictures, chat, talk } = session.store.getState();
  if (!all || !pictures || !chat) return;
  const here = all.indexOf(pictures.list[pictures.shown]?.position ?? -1);
  // A talk's slides are few and together.
  const near = talk ? all : all.slice(Math.max(0, here - ready), here + ready + 1);
  const numbers = new Set(near.map((position) => shardAt(chat.map, position)));
  await Promise.all([...numbers].map((number) => session.shards.load(number)));
  const now = session.store.getState().pictures;
  if (!now) return;
  const known = new Map(now.list.map((picture) => [picture.position, picture]));
  for (const picture of picturesIn(session, near))
    if (!known.has(picture.position)) known.set(picture.position, picture);
  const list = [...known.values()].sort((a, b) => a.position - b.position);
  const current = now.list[now.shown]?.position;
  session.store.setState({ pictures: { list, shown: list.findIndex((picture) => picture.position === current) } });
}

/** Where all pictures are that can be leafed through: the slides of the talk that is read, or what is shown of the chat. */
async function listAll(session: Session): Promise<number[] | undefined> {
  const { talk, pictures } = session.store.getState();
  const shownNow = pictures?.list[pictures.shown]?.position;
  if (talk) return [...new Set([...talk.slides, shownNow ?? -1])].filter((at) => at >= 0).sort((a, b) => a - b);
  if (!(await loadSpeakers(session))) return undefined;
  const { speakers, shown } = session.store.getState();
  if (speakers.state !== 'ready') return undefined;
  const images = speakers.table.kinds.get('image') ?? new Int32Array();
  return [...images].filter((position) => shown.at(shown.indexOf(position)) === position);
}

function picturesIn(session: Session, positions: readonly number[]): Picture[] {
  return positions.flatMap((position) => {
    const message = messageAt(session, position);
    return message?.src ? [toPicture(message, message.src, position)] : [];
  });
}

function toPicture(message: Message, src: string, position: number): Picture {
  const { at, speaker, width, height } = message;
  return { position, src, at, speaker, width, height };
}
