import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Drawing, drawPicture } from './draw-picture.ts';

export type Drawn =
  | { state: 'drawing'; done: number; total: number }
  | { state: 'cancelled' | 'failed' }
  | { state: 'ready'; blobs: readonly Blob[]; urls: readonly string[] };

const beginning: Drawn = { state: 'drawing', done: 0, total: 0 };

/** Draws the paper that stands in an element, anew whenever `what` changes; the reader can call it off, and ask again. */
export function useDrawing(stage: RefObject<HTMLElement | null>, what: unknown, theme: Drawing['theme']) {
  const [drawn, setDrawn] = useState<Drawn>(beginning);
  const [attempt, setAttempt] = useState(0);
  const work = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws again
  useEffect(() => {
    if (what === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const urls: string[] = [];
    const onProgress = (done: number, total: number) => !signal.aborted && setDrawn({ state: 'drawing', done, total });
    work.current = abort;
    setDrawn(beginning);
    draw(stage, { theme, signal, onProgress }).then(
      (blobs) => {
        if (signal.aborted) return;
        urls.push(...blobs.map((blob) => URL.createObjectURL(blob)));
        setDrawn({ state: 'ready', blobs, urls });
      },
      () => setDrawn((before) => (signal.aborted ? before : { state: 'failed' })),
    );
    return () => {
      abort.abort();
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [stage, what, theme, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const cancel = useCallback(() => {
    work.current?.abort();
    setDrawn({ state: 'cancelled' });
  }, []);
  return { drawn, again, cancel };
}

async function draw(stage: RefObject<HTMLElement | null>, drawing: Drawing): Promise<Blob[]> {
  // Rows of rare kinds fetch how they are drawn; here they must be whole at once.
  await import('../../row/note-bubble.tsx');
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve, 60));
  const paper = stage.current?.querySelector<HTMLElement>('[data-paper]');
  if (!paper) throw new Error('nothing to draw');
  return drawPicture(paper, drawing);
}
