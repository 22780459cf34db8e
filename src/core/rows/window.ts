/** A stretch of a sequence, [from, to): what the virtual list knows of. The rest of the chat costs nothing. */
export type Window = { readonly from: number; readonly to: number };

/**
 * How far a fresh window reaches from the reader, in messages, to either side. Measured: a window twice as large takes
 * a millisecond more before the first rows stand, and slides half as often, which costs the same.
 */
const reach = 500;
/** How near its edge the reader may come before the window slides: far more than a fling moves in a frame. */
const margin = 250;

/** The window around an index. */
export function windowAround(index: number, length: number): Window {
  const from = Math.max(0, Math.min(index, length) - reach);
  return { from, to: Math.min(length, Math.max(index, 0) + reach) };
}

/**
 * The window that keeps the reader, who sees `first` to `last`, away from its edges.
 * The very same object where it may stay, so that nothing is built again.
 */
export function slideWindow(window: Window, first: number, last: number, length: number): Window {
  const nearTop = window.from > 0 && first - window.from < margin;
  const nearEnd = window.to < length && window.to - last < margin;
  return nearTop || nearEnd ? windowAround(Math.floor((first + last) / 2), length) : window;
}
