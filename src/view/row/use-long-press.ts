import { type RefObject, useEffect, useRef } from 'react';

const holdMs = 500;
/** A finger that moves further, in px, is scrolling. */
const slack = 10;

/** Calls back when a finger or pen rests on the element. A mouse, and links, keep what the browser does with them. */
export function useLongPress(ref: RefObject<HTMLElement | null>, onPress: (element: Element) => void): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const element = ref.current;
    return element ? watch(element, () => latest.current(element)) : undefined;
  }, [ref]);
}

function watch(element: HTMLElement, press: () => void): () => void {
  const controller = new AbortController();
  const options = { signal: controller.signal };
  let timer: number | undefined;
  let start = { x: 0, y: 0 };
  let hasPressed = false;
  const cancel = () => window.clearTimeout(timer);
  element.addEventListener(
    'pointerdown',
    (event) => {
      cancel();
      hasPressed = false;
      if (event.pointerType === 'mouse' || !event.isPrimary || (event.target as Element).closest('a')) return;
      start = { x: event.clientX, y: event.clientY };
      timer = window.setTimeout(() => {
        hasPressed = true;
        press();
      }, holdMs);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) cancel();
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(end, cancel, options);
  // The finger that opened the menu must not also open the picture under it, nor the system's own menu.
  const swallow = (event: Event) => {
    if (!hasPressed) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('click', swallow, { ...options, capture: true });
  element.addEventListener('contextmenu', swallow, options);
  return () => {
    cancel();
    controller.abort();
  };
}
