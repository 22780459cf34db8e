/** What a click on a part of a row does: the part names it in `data-press`. A bubble that opens a menu has `data-hold`. */
type Press = 'person' | 'picture' | 'time' | 'fold';

/** Which menu, beside what, and the position of its row. */
export type Opening = { menu: 'person' | 'message'; anchor: HTMLElement; position: number };

export type Hands = {
  openMenu(opening: Opening): void;
  /** A hand is on something that has a menu, or may be about to open one. */
  reach(): void;
  copyLink(position: number): void;
  showPicture(position: number): void;
  /** The fold's row is `offset` px below the top edge. */
  toggleFold(position: number, offset: number): void;
};

const holdMs = 500;
/** A finger that moves further, in px, is scrolling. */
const slack = 10;

/**
 * Hears everything that a hand does to rows, in one place for all of them: a row has no listeners of its own, so that
 * scrolling draws nothing but what is seen. Gives back what stops it.
 */
export function watchRows(scroller: HTMLElement, hands: Hands): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  scroller.addEventListener('click', (event) => press(event, hands), { signal });
  const stopHolding = watchHolding(scroller, hands, signal);
  return () => {
    stopHolding();
    controller.abort();
  };
}

function press(event: MouseEvent, hands: Hands): void {
  const part = partAt(event, '[data-press]');
  if (!part) return;
  const position = positionOf(part);
  const acts: Record<Press, () => void> = {
    person: () => hands.openMenu({ menu: 'person', anchor: part, position }),
    picture: () => hands.showPicture(position),
    fold: () => hands.toggleFold(position, topOf(part) - topOf(event.currentTarget as Element)),
    time() {
      // With a modifier it is an ordinary link: a new tab, a download.
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      hands.copyLink(position);
    },
  };
  acts[part.dataset.press as Press]();
}

/** Opens a message's menu where a finger or pen rests on it. A mouse, and links, keep what the browser does with them. */
function watchHolding(scroller: HTMLElement, hands: Hands, signal: AbortSignal): () => void {
  let timer: number | undefined;
  let start = { x: 0, y: 0 };
  let hasHeld = false;
  const cancel = () => window.clearTimeout(timer);
  const down = (event: PointerEvent) => {
    cancel();
    hasHeld = false;
    if (partAt(event, '[data-press=person]')) hands.reach();
    const anchor = partAt(event, '[data-hold]');
    if (!anchor || event.pointerType === 'mouse' || !event.isPrimary || partAt(event, 'a')) return;
    start = { x: event.clientX, y: event.clientY };
    timer = window.setTimeout(() => {
      hands.reach();
      timer = window.setTimeout(() => open(anchor), holdMs / 2);
    }, holdMs / 2);
  };
  const open = (anchor: HTMLElement) => {
    cancel();
    hasHeld = true;
    hands.openMenu({ menu: 'message', anchor, position: positionOf(anchor) });
  };
  // A finger that came before this was listening has rested, too, when the system says so.
  const rest = (event: PointerEvent) => {
    const anchor = partAt(event, '[data-hold]');
    if (!hasHeld && event.pointerType === 'touch' && anchor && !partAt(event, 'a')) open(anchor);
    swallow(event);
  };
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) cancel();
  };
  // The finger that opened the menu must not also open the picture under it, nor the system's own menu.
  // A click by keyboard has no detail.
  const swallow = (event: MouseEvent) => {
    if (!hasHeld || (event.type === 'click' && event.detail === 0)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  scroller.addEventListener('pointerdown', down, { signal });
  scroller.addEventListener('pointermove', move, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) scroller.addEventListener(end, cancel, { signal });
  scroller.addEventListener('click', swallow, { signal, capture: true });
  scroller.addEventListener('contextmenu', rest, { signal });
  return cancel;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function partAt(event: Event, selector: string): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>(selector);
}

function positionOf(part: Element): number {
  return Number(part.closest<HTMLElement>('[data-position]')?.dataset.position);
}
