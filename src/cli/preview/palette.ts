import { steps } from './fill.ts';

/** The product's colours, light (src/view/tokens.css), by what they are in a picture. */
const colours = {
  paper: '#ededed',
  card: '#ffffff',
  text: '#191919',
  quiet: '#666666',
  faint: '#d8d8d8',
  green: '#07c160',
  own: '#95ec69',
  leaf: '#78cf50',
  deep: '#07803f',
} as const;

export type Colour = keyof typeof colours;

/** An ink on a ground: its first entry in the palette is the ground, those after it go step by step to the ink. */
export type Ink = number;

const grounds: [ground: Colour, inks: Colour[]][] = [
  ['paper', ['card', 'faint', 'own']],
  ['card', ['text', 'quiet', 'faint', 'green', 'paper', 'deep']],
  ['own', ['leaf']],
  ['deep', ['card']],
];
const pairs = grounds.flatMap(([ground, inks]) => inks.map((ink) => [ground, ink] as const));

/** Three bytes a colour, as PNG wants them. */
export const palette = Uint8Array.from(
  pairs.flatMap(([ground, ink]) =>
    Array.from({ length: steps + 1 }, (_, step) => mix(ground, ink, step / steps)).flat(),
  ),
);

/** The palette's entries for an ink on a ground; each pair that is used must stand above. */
export function inkOn(ground: Colour, ink: Colour): Ink {
  const pair = pairs.findIndex(([under, over]) => under === ground && over === ink);
  if (pair < 0) throw new Error(`no ${ink} on ${ground} in the palette`);
  return pair * (steps + 1);
}

function mix(ground: Colour, ink: Colour, share: number): number[] {
  const [under, over] = [channels(ground), channels(ink)];
  return under.map((value, index) => Math.round(value + ((over[index] ?? 0) - value) * share));
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colours[colour].slice(at, at + 2), 16));
}
