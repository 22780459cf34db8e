import { ReadFault } from '../core/index.ts';
import type { Session } from './session.ts';
import type { SpeakerState } from './types.ts';

/** Loads who wrote what in the open chat, once; false where it does not come. */
export async function loadSpeakers(session: Session): Promise<boolean> {
  const { chat, speakers } = session.store.getState();
  if (!chat || speakers.state === 'ready') return speakers.state === 'ready';
  if (session.loading?.chat === chat) return session.loading.done;
  const done = fetchSpeakers(session).then((next) => {
    session.loading = undefined;
    if (session.store.getState().chat !== chat) return false;
    session.store.setState({ speakers: next });
    return next.state === 'ready';
  });
  session.loading = { chat, done };
  session.store.setState({ speakers: { state: 'loading' } });
  return done;
}

async function fetchSpeakers(session: Session): Promise<SpeakerState> {
  const { chat } = session.store.getState();
  if (!chat) return { state: 'none' };
  const { id, index, count } = chat.entry;
  try {
    const [text, { listFiltered }] = await Promise.all([
      session.ports.read(`data/${id}/speakers.${index}.json`),
      import('./filtered.ts'),
    ]);
    session.listFiltered = listFiltered;
    const table = await session.ports.readSpeakers(text, { chat: id, count });
    return 'fault' in table ? { state: 'fault', reason: table.fault } : { state: 'ready', table };
  } catch (error) {
    return { state: 'fault', reason: error instanceof ReadFault ? error.reason : 'network' };
  }
}
