import { use, useLayoutEffect } from 'react';
import { ViewerContext } from '../viewer.ts';

type PressKey = typeof import('./press-key.ts').pressKey;

/** Keys for the whole page. What they do is fetched with the first that is pressed: a phone never asks for it. */
export function useKeys(): void {
  const viewer = use(ViewerContext);
  // Before the app shows itself: no key is lost that is pressed at once.
  useLayoutEffect(() => {
    if (!viewer) return;
    let pressKey: PressKey | undefined;
    const press = async (event: KeyboardEvent) => {
      pressKey ??= await import('./press-key.ts').then(
        (known) => known.pressKey,
        () => undefined,
      );
      pressKey?.(event, viewer);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [viewer]);
}
