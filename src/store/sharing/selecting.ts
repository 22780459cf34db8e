import { type Ends, tapMessage } from '../../core/index.ts';
import { currentPosition } from '../going.ts';
import { landAt } from '../opening.ts';
import type { Session } from '../session.ts';
import type { Sharing } from '../types.ts';

/** The moves that choose messages. */
export function createSelecting(session: Session) {
  const { store } = session;
  const set = (ends: Ends | undefined) => {
    const { selection } = store.getState();
    store.setState({ selection: { hidden: false, ...selection, ends } });
  };
  const tap = (position: number) => {
    const { selection, shown } = store.getState();
    set(tapMessage(selection?.ends, position, shown));
  };
  return {
    select(position = currentPosition(session)) {
      if (position !== undefined) set({ anchor: position, head: position });
    },
    tap,
    toggle() {
      const position = currentPosition(session);
      if (position !== undefined) tap(position);
    },
    extend(position) {
      const anchor = store.getState().selection?.ends?.anchor ?? position;
      set({ anchor, head: position });
    },
    step: (by) => step(session, by, set),
    clear() {
      session.collecting?.abort();
      store.setState({ selection: undefined });
    },
    hideNames(hidden) {
      const { selection } = store.getState();
      if (selection) store.setState({ selection: { ...selection, hidden } });
    },
    cancel: () => session.collecting?.abort(),
  } satisfies Partial<Sharing>;
}

/** From nothing, or from a single message, the keyboard draws a run out of the current one. */
function step(session: Session, by: 1 | -1, set: (ends: Ends) => void): void {
  const { selection, sequence } = session.store.getState();
  const here = selection?.ends?.head ?? currentPosition(session);
  if (here === undefined || sequence.length === 0) return;
  const index = Math.min(Math.max(sequence.indexOf(here) + by, 0), sequence.length - 1);
  const head = sequence.at(index);
  set({ anchor: selection?.ends?.anchor ?? here, head });
  landAt(session, { position: head, align: 'link', focus: true }, { cursor: head });
}
