type Acts = typeof import('./acts.ts');

let here: Acts | undefined;

/** Fetches what the reader may do next, so that it is done at once. */
export async function loadActs(): Promise<Acts> {
  here = await import('./acts.ts');
  return here;
}

/** Does what `acts.ts` has, fetched with the first of it. Where it does not come, nothing is done; the next time asks again. */
export function act(run: (acts: Acts) => unknown): void {
  if (here) run(here);
  else void loadActs().then(run, () => {});
}
