import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Actions, ViewerState } from '../store/types.ts';

/** A viewer as the store makes it: what is shown, and what the reader can do. */
export type Viewer = { store: StoreApi<ViewerState>; actions: Actions };

export const ViewerContext = createContext<Viewer | undefined>(undefined);

function useContextViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('ViewerContext is missing');
  return viewer;
}

/** A part of the viewer's state; the component is drawn again when that part changes. */
export function useViewer<Selected>(select: (state: ViewerState) => Selected): Selected {
  return useStore(useContextViewer().store, select);
}

export function useActions(): Actions {
  return useContextViewer().actions;
}
