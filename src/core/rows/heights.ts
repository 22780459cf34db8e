import type { Message } from '../model.ts';
import { pictureBox } from './pictures.ts';
import type { Row } from './rows.ts';

/** The measures of the drawn timeline, in px, that an estimate needs; the view owns them. */
export type Metrics = {
  /** The widest a bubble's text may be. */
  textWidth: number;
  fontSize: number;
  lineHeight: number;
};

/** Heights of what does not depend on a text; they repeat row/*.module.css and a browser test holds both together. */
export const rowHeights = {
  edge: 56,
  day: 44,
  time: 36,
  fold: 44,
  blank: 76,
  fault: 132,
  system: 36,
  /** Around a message that begins a run, and around one that goes on: 4 below, the rest above. */
  headGap: 16,
  runGap: 4,
  name: 20,
  /** A bubble with one line: as high as the avatar. */
  bubble: 40,
  /** A link card. */
  card: 92,
  /** A bubble with an icon, a word and one line: a voice message, a file. */
  note: 60,
  /** The quiet line under a bubble that says that two phones exported it. */
  twin: 22,
} as const;

/** The height in px that a row will most likely have: exact for most, within a line for long texts. */
export function estimateHeight(row: Row, metrics: Metrics): number {
  if (row.shape !== 'message') return rowHeights[row.shape];
  const gap = row.head ? rowHeights.headGap + (row.own ? 0 : rowHeights.name) : rowHeights.runGap;
  return gap + bodyHeight(row.message, metrics) + (row.twin || row.copy ? rowHeights.twin : 0);
}

function bodyHeight(message: Message, metrics: Metrics): number {
  if (message.kind === 'image') return pictureBox(message.width, message.height).height;
  if (message.kind === 'link') return rowHeights.card;
  if (message.kind !== 'text') return rowHeights.note;
  return rowHeights.bubble + (countLines(message, metrics) - 1) * metrics.lineHeight;
}

function countLines({ text }: Message, { textWidth, fontSize }: Metrics): number {
  // A Chinese character never straddles a line's end.
  return countWrapped(text, Math.max(1, Math.floor(textWidth / fontSize)));
}

/** The lines of a text, of so many ems each. No sign is wider than one: most texts need not be looked at sign by sign. */
function countWrapped(text: string, perLine: number): number {
  if (text.length <= perLine && !text.includes('\n')) return 1;
  const drawn = text.includes('[') ? text.replace(token, '强') : text;
  let lines = 0;
  for (const line of drawn.split('\n')) {
    lines += line.length <= perLine ? 1 : Math.ceil((narrow.test(line) ? emsOf(line) : line.length) / perLine);
  }
  return lines;
}

function emsOf(line: string): number {
  let ems = 0;
  for (let index = 0; index < line.length; index++) ems += widthOf(line.charCodeAt(index));
  return ems;
}

/** Matches a, a blank and the halves of 🌸; not 好, not 。: what is narrower than an em (widthOf). */
const narrow = /[^\u2e80-\ud7ff\ue000-\uffff]/;

/** Matches [强] and [Facepalm], drawn as one sign; not [2017]. */
const token = /\[\p{L}{1,12}\]/gu;

/** In ems, as most fonts have it: 1 for a Chinese character, about half for a Latin one. */
function widthOf(code: number): number {
  if (code >= 0x2e80) return code >= 0xd800 && code <= 0xdfff ? 0.6 : 1;
  return code > 0x20 ? 0.55 : 0.28;
}
