import { formatDay } from '../days.ts';
import type { Span } from './density.ts';

/** A mark beside the strip: where a year, month or day begins. `fraction` is its place in the calendar, 0 to 1. */
export type Tick = { date: string; unit: 'year' | 'month' | 'day'; fraction: number };

/** How near two labels may stand, in px. */
const labelPx = 36;

/** Steps from fine to coarse, each with how many days there are at least from mark to mark; of the days in fives but for a month's last. */
const steps: { unit: Tick['unit']; days: number; isMark(date: string): boolean }[] = [
  { unit: 'day', days: 1, isMark: () => true },
  { unit: 'day', days: 5, isMark: (date) => ['01', '06', '11', '16', '21', '26'].includes(date.slice(8)) },
  { unit: 'month', days: 28, isMark: (date) => date.endsWith('-01') },
  { unit: 'month', days: 90, isMark: (date) => /-(01|04|07|10)-01$/.test(date) },
  { unit: 'month', days: 181, isMark: (date) => /-(01|07)-01$/.test(date) },
  { unit: 'year', days: 365, isMark: (date) => date.endsWith('-01-01') },
];

/** The marks for a strip of this height: the finest that leave room for their labels; a year's beginning is named as such. */
export function buildTicks(span: Span, heightPx: number): Tick[] {
  const perDay = heightPx / span.length;
  const step = steps.find((each) => each.days * perDay >= labelPx) ?? steps.at(-1);
  const ticks: Tick[] = [];
  for (let day = 0; day < span.length && step; ) {
    const date = formatDay(span.first + day);
    const isMark = step.isMark(date);
    if (isMark) ticks.push({ date, unit: unitOf(date, step.unit), fraction: day / span.length });
    // A single message whose date was lost, 0001-01-01, makes a chat's life two thousand years.
    day += isMark && step.unit !== 'day' ? step.days : 1;
  }
  return thin(ticks, heightPx);
}

function unitOf(date: string, unit: Tick['unit']): Tick['unit'] {
  if (date.endsWith('-01-01')) return 'year';
  return date.endsWith('-01') ? 'month' : unit;
}

/** Decades on a short strip: drops the years that would touch the one above. */
function thin(ticks: Tick[], heightPx: number): Tick[] {
  let before = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const top = tick.fraction * heightPx;
    if (top - before < labelPx * 0.8) return false;
    before = top;
    return true;
  });
}
