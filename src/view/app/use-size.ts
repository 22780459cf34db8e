import { useSyncExternalStore } from 'react';

/** How much fits beside the timeline: nothing, one pane that slides over it, or the list and a panel. */
export type Size = 'phone' | 'tablet' | 'desktop';

/** The same borders stand in the style sheets of this folder. */
const tablet = matchMedia('(min-width: 720px)');
const desktop = matchMedia('(min-width: 1100px)');

function subscribe(changed: () => void): () => void {
  tablet.addEventListener('change', changed);
  desktop.addEventListener('change', changed);
  return () => {
    tablet.removeEventListener('change', changed);
    desktop.removeEventListener('change', changed);
  };
}

function read(): Size {
  if (desktop.matches) return 'desktop';
  return tablet.matches ? 'tablet' : 'phone';
}

export function useSize(): Size {
  return useSyncExternalStore(subscribe, read);
}
