import type { Sharing } from '../../store/types.ts';
import type { Viewer } from '../viewer.ts';
import { dragRows } from './drag-rows.ts';
import { positionOf, rowOf } from './row-places.ts';

/**
 * Selecting with a hand: dragging over the margins beside messages, shift-click, and once messages are being selected a click
 * or tap anywhere on one. Text in bubbles can be selected as ever.
 */
export async function selectRows(scroller: HTMLElement, { store, actions }: Viewer): Promise<void> {
  const sharing = await actions.sharing().catch(() => undefined);
  if (!sharing) return;
  const isSelecting = () => store.getState().selection !== undefined;
  let clicked: HTMLElement | undefined;
  const drag = dragRows(scroller, sharing);

  const click = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (drag.takeClick()) return swallow(event);
    // A click by keyboard has no detail; the tick has its own ear.
    if (!row || event.detail === 0 || isTick(event.target)) return;
    const before = clicked;
    clicked = row;
    if (event.shiftKey && !isTextIn(row)) {
      swallow(event);
      extend(sharing, { from: isSelecting() ? undefined : before, to: row });
    } else if (isSelecting()) {
      swallow(event);
      if (getSelection()?.isCollapsed !== false) sharing.tap(positionOf(row));
    }
  };
  // The browser would select all text from the last click to this one.
  const press = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (event.shiftKey && row && !isTextIn(row)) event.preventDefault();
  };
  scroller.addEventListener('click', click, { capture: true });
  scroller.addEventListener('mousedown', press);
}

/** From the message that was clicked before, where it is still there, to this one. */
function extend(sharing: Sharing, { from, to }: { from: HTMLElement | undefined; to: HTMLElement }): void {
  if (from?.isConnected) sharing.select(positionOf(from));
  sharing.extend(positionOf(to));
}

/** Whether the reader is at work on a message's text: then shift-click goes on with that. */
function isTextIn(row: HTMLElement): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && row.contains(selection.anchorNode);
}

function isTick(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-tick]') !== null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
