import { type RefObject, use, useEffect } from 'react';
import { fractionOf } from '../../core/index.ts';
import type { ViewerState } from '../../store/types.ts';
import { ViewerContext } from '../viewer.ts';

/** How long the handle stays in sight on a phone after the last movement. */
const restMs = 1200;

/**
 * Moves the rail, and the handle on it, along with the reader, without React: `translate` and `data-moving` are set on
 * the element itself, many times a second. Not a custom property further up: it would have every tick styled anew.
 * While `held`, the hand leads, not the timeline.
 */
export function useFollow(ref: RefObject<HTMLElement | null>, held: boolean): void {
  const viewer = use(ViewerContext);
  useEffect(() => {
    const element = ref.current;
    if (!viewer || !element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => delete element.dataset.moving;
    if (held) {
      element.dataset.moving = '';
      return rest;
    }
    const follow = (state: ViewerState, before?: ViewerState) => {
      if (!state.chat || (state.place === before?.place && state.chat === before?.chat)) return;
      moveRail(element, fractionOf(state.chat.map, state.place?.position ?? 0));
      if (!before) return;
      if (element.dataset.moving === undefined) element.dataset.moving = '';
      clearTimeout(timer);
      timer = setTimeout(rest, restMs);
    };
    follow(viewer.store.getState());
    const unsubscribe = viewer.store.subscribe(follow);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      rest();
    };
  }, [ref, viewer, held]);
}

/** Puts the handle at a fraction of the strip, 0 at its top, to the pixel: most scrolling in a long chat is less. */
export function moveRail(rail: HTMLElement, fraction: number): void {
  const translate = `0px ${(fraction * 100).toFixed(1)}%`;
  if (rail.style.translate !== translate) rail.style.translate = translate;
}
