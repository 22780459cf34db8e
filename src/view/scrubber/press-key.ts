import { addMonths, type ChatMap, findDate, formatDay, parseDay } from '../../core/index.ts';
import type { Actions } from '../../store/types.ts';

export type Here = { map: ChatMap; here: number; actions: Actions };

/** Arrows by day with messages, page keys by month, Home and End to the chat's own ends. */
export function pressKey(key: string, { map, here, actions }: Here): void {
  const day = (index: number) => map.dates[Math.min(Math.max(index, 0), map.dates.length - 1)] ?? '';
  const month = (by: number) => formatDay(addMonths(parseDay(day(here)) ?? 0, by));
  const moves: Record<string, () => void> = {
    ArrowDown: () => actions.goToDate(day(here + 1)),
    ArrowRight: () => actions.goToDate(day(here + 1)),
    ArrowUp: () => actions.goToDate(day(here - 1)),
    ArrowLeft: () => actions.goToDate(day(here - 1)),
    PageDown: () => actions.goToDate(day(Math.max(here + 1, findDate(map, month(1))))),
    PageUp: () => actions.goToDate(day(Math.min(here - 1, findDate(map, month(-1))))),
    Home: () => actions.goToStart(),
    End: () => actions.goToEnd(),
  };
  moves[key]?.();
}
