/** A sixtieth of a second: what comes within it is drawn in one frame. */
const frameMs = 16;

/** Calls `run` at once, and what is asked for in the same frame once more at its end: not as often as it is asked for. */
export function gather(run: () => void): () => void {
  let waiting = false;
  let again = false;
  const go = () => {
    again = false;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (again) go();
    }, frameMs);
    run();
  };
  return () => {
    if (waiting) again = true;
    else go();
  };
}
