import { use, useLayoutEffect } from 'react';
import { afterPaint } from '../app/after-paint.ts';
import { ViewerContext } from '../viewer.ts';

type PressKey = typeof import('./press-key.ts').pressKey;

/**
 * Keys for the whole page. What they do is fetched where there is likely to be a keyboard, once the page is painted, for
 * the browser has a meaning of its own for some (Ctrl K, Home), and does not wait; elsewhere with the first that is pressed.
 */
export function useKeys(): void {
  const viewer = use(ViewerContext);
  // Before the app shows itself: no key is lost that is pressed at once.
  useLayoutEffect(() => {
    if (!viewer) return;
    let pressKey: PressKey | undefined;
    const load = async () => {
      pressKey ??= await import('./press-key.ts').then(
        (known) => known.pressKey,
        () => undefined,
      );
    };
    const press = async (event: KeyboardEvent) => {
      if (!pressKey) await load();
      pressKey?.(event, viewer);
    };
    window.addEventListener('keydown', press);
    if (matchMedia('(any-hover: hover)').matches) afterPaint(load);
    return () => window.removeEventListener('keydown', press);
  }, [viewer]);
}
