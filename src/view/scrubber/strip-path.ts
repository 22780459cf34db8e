/** The height of a bar and of the gap below it, in px: finer ones flicker, coarser ones hide single evenings. */
const barPx = 2;
export const stepPx = 3;

/**
 * The bars of a strip `width` wide, one per bin every 3 px, growing from its right edge to the left. A bar is as long
 * as the square root of its messages: one loud evening would else leave all other days invisible.
 */
export function stripPath(bins: ArrayLike<number>, most: number, width: number): string {
  let path = '';
  for (let index = 0; index < bins.length; index++) {
    const length = barLength(bins[index] ?? 0, most, width);
    if (length > 0) path += `M${width} ${index * stepPx}h-${length}v${barPx}h${length}z`;
  }
  return path;
}

/** At least 1 px where anything was said at all; in tenths of a px, which keeps the path short. */
function barLength(messages: number, most: number, width: number): number {
  if (messages <= 0) return 0;
  return Math.round(Math.max(1, Math.sqrt(messages / most) * width) * 10) / 10;
}
