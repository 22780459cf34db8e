import type { Metrics } from '../../core/index.ts';

/** Reads the text column's measures from the style sheet's custom properties, for a timeline of this width in px. */
export function readMetrics(element: HTMLElement, width: number): Metrics {
  const style = getComputedStyle(element);
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name));
  const share = px('--bubble-share');
  const widest = Math.min(px('--bubble-max'), width * share);
  return {
    textWidth: widest - 2 * px('--bubble-padding-x'),
    fontSize: px('--text-size'),
    lineHeight: px('--text-line'),
  };
}
