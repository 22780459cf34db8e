/** The box of a picture in the timeline, in px. */
export type Box = { width: number; height: number };

const widest = 240;
const tallest = 320;
const smallest = 48;

/** What a picture of unknown size gets: it is shown whole inside, and nothing moves when it comes. */
const unknown: Box = { width: 200, height: 150 };

/** The box for a picture of this size: its own proportions, at most 240 × 320, never a sliver. */
export function pictureBox(width: number | undefined, height: number | undefined): Box {
  if (!width || !height) return unknown;
  const scale = Math.min(1, widest / width, tallest / height);
  return {
    width: Math.max(smallest, Math.round(width * scale)),
    height: Math.max(smallest, Math.round(height * scale)),
  };
}
