/**
 * The outline of a strip `width` wide with one bar per bin, 1 px high each, growing from its right edge to the left.
 * A bar is as long as the square root of its messages: one loud evening would else leave all other days invisible.
 */
export function stripPath(bins: ArrayLike<number>, most: number, width: number): string {
  let path = `M${width} 0`;
  let before = width;
  for (let index = 0; index < bins.length; index++) {
    const left = width - barLength(bins[index] ?? 0, most, width);
    if (left === before) continue;
    path += `V${index}H${left}`;
    before = left;
  }
  return `${path}V${bins.length}H${width}Z`;
}

/** At least 1 px where anything was said at all; in tenths of a px, which keeps the path short. */
function barLength(messages: number, most: number, width: number): number {
  if (messages <= 0) return 0;
  return Math.round(Math.max(1, Math.sqrt(messages / most) * width) * 10) / 10;
}
