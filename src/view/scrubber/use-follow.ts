import { type RefObject, use, useEffect } from 'react';
import { fractionOf } from '../../core/index.ts';
import type { ViewerState } from '../../store/types.ts';
import { ViewerContext } from '../viewer.ts';

/** How long the handle stays in sight on a phone after the last movement. */
const restMs = 1200;

/**
 * Moves the handle along with the reader, without React: `--at` and `data-moving` are set on the element itself,
 * many times a second. While `held`, the hand leads, not the timeline.
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
      element.style.setProperty('--at', String(fractionOf(state.chat.map, state.place?.position ?? 0)));
      if (!before) return;
      element.dataset.moving = '';
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
