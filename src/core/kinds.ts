import type { Kind } from './model.ts';

/** A kind left out does not compile. */
const known: Record<Kind, true> = {
  text: true,
  image: true,
  link: true,
  sticker: true,
  voice: true,
  video: true,
  file: true,
  location: true,
  contact: true,
  'red-packet': true,
  transfer: true,
  call: true,
  forward: true,
  system: true,
  recalled: true,
  unknown: true,
};

/** Every kind there is. */
export const kinds = Object.keys(known) as readonly Kind[];

export function isKind(value: string): value is Kind {
  return Object.hasOwn(known, value);
}
