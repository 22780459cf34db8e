import { landAt } from './opening.ts';
import type { Session } from './session.ts';
import type { Preferences } from './types.ts';

/** What the timeline lists depends on these. */
const relisting: ReadonlySet<keyof Preferences> = new Set(['folds', 'twins', 'questions']);

/** Keeps what the reader prefers, and shows the page accordingly. */
export function setPreference<Key extends keyof Preferences>(
  session: Session,
  key: Key,
  value: Preferences[Key],
): void {
  const { ports, store } = session;
  ports.preferences.set(key, value);
  store.setState({ preferences: { ...store.getState().preferences, [key]: value } });
  const { place } = store.getState();
  if (relisting.has(key) && place) landAt(session, { ...place, align: 'keep' });
}
