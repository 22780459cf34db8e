/** Does what `acts.ts` has, fetched with the first of it. Where it does not come, nothing is done; the next time asks again. */
export function act(run: (acts: typeof import('./acts.ts')) => unknown): void {
  void import('./acts.ts').then(run, () => {});
}
