import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Calendar, DayMove } from '../../core/index.ts';
import { moveDay } from '../../core/index.ts';

type RovingOptions = {
  calendar: Calendar;
  day: number;
  moveOf: (event: KeyboardEvent) => DayMove | undefined;
  onMove: (day: number) => void;
  /** Takes the focus as it comes. */
  focused: boolean;
};

/** One stop for Tab among many buttons (`tabindex="0"`), and keys that move it: the focus follows them, and nothing else. */
export function useRoving(
  within: RefObject<HTMLElement | null>,
  { calendar, day, moveOf, onMove, focused }: RovingOptions,
) {
  const byKey = useRef(focused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keys from day to day
  useEffect(() => {
    if (byKey.current) within.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    byKey.current = false;
  }, [day]);
  return (event: KeyboardEvent) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moveOf(event);
    if (!move) return;
    event.preventDefault();
    const next = moveDay(calendar, day, move);
    if (next === day) return;
    byKey.current = true;
    onMove(next);
  };
}
