/** Runs once what is being drawn has been painted. */
export function afterPaint(run: () => unknown): void {
  requestAnimationFrame(() => setTimeout(run));
}
