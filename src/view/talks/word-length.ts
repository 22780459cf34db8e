import type { PanelWords } from '../words/panels/panel-words.ts';

/** 3507 → '58 分钟', 4320 → '1 小时 12 分'. */
export function wordLength({ talks }: PanelWords, seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 60 ? talks.minutes(minutes) : talks.hours(Math.floor(minutes / 60), minutes % 60);
}
