import type { ViewerState } from '../../store/types.ts';
import type { Viewer } from '../viewer.ts';
import { keys, keysEverywhere } from './keys.ts';

const byKey = new Map(keys.map((key) => [key.key, key]));

/** Obeys the table of keys (keys.ts), except while the reader types, or while a dialog or the pictures are open. */
export function pressKey(event: KeyboardEvent, { store, actions }: Viewer): void {
  const state = store.getState();
  const key = byKey.get(nameOf(event, state));
  if (!key || event.defaultPrevented || event.isComposing || event.altKey) return;
  if (state.pictures || (isTyping(event.target) && !whileTyping.has(key.key))) return;
  if (document.querySelector('dialog:modal, [popover]:popover-open')) return;
  if (!state.chat && !keysEverywhere.has(key.name)) return;
  key.press(actions, state);
  if (key.name !== 'close') event.preventDefault();
}

/** What is obeyed in a field of text, too. */
const whileTyping = new Set(['Escape', 'Ctrl+k']);

/**
 * Letters with or without shift, unless the table tells them apart; arrows as 'Shift+ArrowDown'; 'Ctrl+k', on a Mac with ⌘. The space bar
 * ticks while messages are being selected.
 */
function nameOf({ key, shiftKey, ctrlKey, metaKey, target }: KeyboardEvent, { selection }: ViewerState): string {
  if (ctrlKey || metaKey) return `Ctrl+${key.toLowerCase()}`;
  if (key === ' ' && selection && !isPressed(target)) return 'x';
  if (shiftKey && (key.startsWith('Arrow') || key === 'N')) return `Shift+${key.length === 1 ? 'n' : key}`;
  return key.length === 1 ? key.toLowerCase() : key;
}

/** The space bar belongs to what it presses and ticks. */
function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
}

/** Keys belong to fields that take text; a ticked box or a chosen segment leaves them to the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
