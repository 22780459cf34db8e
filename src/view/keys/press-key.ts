import type { ViewerState } from '../../store/types.ts';
import type { Viewer } from '../viewer.ts';
import { keys, keysEverywhere } from './keys.ts';

const byKey = new Map(keys.map((key) => [key.key, key]));

/** Obeys the table of keys (keys.ts), except while the reader types, or while a dialog or the pictures are open. */
export function pressKey(event: KeyboardEvent, { store, actions }: Viewer): void {
  const state = store.getState();
  const key = byKey.get(nameOf(event, state));
  if (!key || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (state.pictures || (isTyping(event.target) && key.name !== 'close')) return;
  if (document.querySelector('dialog:modal, [popover]:popover-open')) return;
  if (!state.chat && !keysEverywhere.has(key.name)) return;
  key.press(actions, state);
  if (key.name !== 'close') event.preventDefault();
}

/** Letters with or without shift; arrows as 'Shift+ArrowDown'. The space bar ticks while messages are being selected. */
function nameOf({ key, shiftKey, target }: KeyboardEvent, { selection }: ViewerState): string {
  if (key === ' ' && selection && !(target instanceof HTMLButtonElement)) return 'x';
  if (key.length === 1) return key.toLowerCase();
  return shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
}

/** Keys belong to fields that take text; a ticked box or a chosen segment leaves them to the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
