import { landAt } from './opening.ts';
import type { Session } from './session.ts';

/** Stands where the page's own markup stands, while the reader may have scrolled in it; what is marked stays marked. */
export function stand(session: Session, id: string, offset: number): boolean {
  const { run } = session;
  const index = run?.messages.findIndex((message) => message.id === id) ?? -1;
  if (!run || index < 0) return false;
  landAt(session, { position: run.from + index, align: 'keep', offset });
  return true;
}
