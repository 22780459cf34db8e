import type { Sharing } from '../../store/types.ts';
import { positionAt, positionOf, rowOf } from './row-places.ts';

/** A mouse that moves less, in px, clicks. */
const slack = 5;
/** Near an edge, in px, what is dragged takes the timeline along, at most this fast per frame. */
const edge = 56;
const fastest = 24;

type Drag = { id: number; start: number; startY: number; y: number; isOn: boolean };

/** Draws a selection with the mouse over the margins beside messages. `takeClick` tells whether a click ends a drag. */
export function dragRows(scroller: HTMLElement, sharing: Sharing): { takeClick(): boolean } {
  let drag: Drag | undefined;
  let hasDragged = false;
  const down = (event: PointerEvent) => {
    hasDragged = false;
    const row = marginOf(event);
    if (event.pointerType !== 'mouse' || event.shiftKey || !row) return;
    drag = { id: event.pointerId, start: positionOf(row), startY: event.clientY, y: event.clientY, isOn: false };
  };
  const move = (event: PointerEvent) => {
    if (drag?.id !== event.pointerId) return;
    // The button came up where nobody here hears of it.
    if (event.buttons === 0) return end();
    drag.y = event.clientY;
    if (!drag.isOn && Math.abs(drag.y - drag.startY) > slack) {
      drag.isOn = true;
      scroller.setPointerCapture(drag.id);
      sharing.select(drag.start);
      pull(scroller, sharing, () => drag);
    }
    if (drag.isOn) reach(scroller, sharing, drag.y);
  };
  const end = () => {
    hasDragged = drag?.isOn ?? false;
    drag = undefined;
  };
  scroller.addEventListener('pointerdown', down);
  scroller.addEventListener('pointermove', move);
  for (const name of ['pointerup', 'pointercancel'] as const) scroller.addEventListener(name, end);
  // What begins in a margin selects messages, not text.
  scroller.addEventListener('mousedown', (event) => void (marginOf(event) && event.preventDefault()));
  return {
    takeClick() {
      const taken = hasDragged;
      hasDragged = false;
      return taken;
    },
  };
}

/** The message beside whose content the main button was pressed. */
function marginOf(event: MouseEvent): HTMLElement | undefined {
  const isContent = event.target instanceof Element && event.target.closest('a, button, [data-hold]') !== null;
  return event.button === 0 && !isContent ? rowOf(event.target) : undefined;
}

function reach(scroller: HTMLElement, sharing: Sharing, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  const position = positionAt(scroller, Math.min(Math.max(y, top), bottom - 1));
  if (position !== undefined) sharing.extend(position);
}

/** Takes the timeline along, frame by frame, for as long as the drag lasts. */
function pull(scroller: HTMLElement, sharing: Sharing, drag: () => Drag | undefined): void {
  const step = () => {
    const now = drag();
    if (!now) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = Math.max(0, now.y - bottom + edge) - Math.max(0, top + edge - now.y);
    if (by !== 0) {
      scroller.scrollTop += Math.max(-fastest, Math.min(by / 2, fastest));
      reach(scroller, sharing, now.y);
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
