import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { type Viewer, ViewerContext } from './viewer.ts';

/** Draws the page of a viewer, which may have been at work for a while, into an element. */
export function mountPage(element: HTMLElement, viewer: Viewer): void {
  const root = createRoot(element);
  // At once: React's own turn would come after whatever else waits for one.
  flushSync(() =>
    root.render(
      <StrictMode>
        <ViewerContext value={viewer}>
          <App />
        </ViewerContext>
      </StrictMode>,
    ),
  );
}
