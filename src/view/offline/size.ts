import type { PanelWords } from '../words/panels/panel-words.ts';

/** 12345678 → '12 MB', 1234567 → '1.2 MB', 300 → '1 KB'. */
export function wordSize({ offline }: PanelWords, bytes: number): string {
  if (bytes < 1e6) return offline.kb(String(Math.max(1, Math.round(bytes / 1e3))));
  return offline.mb((bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0));
}
