import { useEffect, useRef } from 'react';
import type { ChatMap } from '../../core/index.ts';
import { useActions } from '../viewer.ts';

/** How long a hand that holds the handle has stood still when the timeline follows: a jump in its way would be felt. */
const stillMs = 90;

/** Goes to days: the last one for certain, those before it where the hand rests on them. */
export function useJump(map: ChatMap) {
  const { goToDate } = useActions();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<number>(undefined);
  const waiting = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const now = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const date = waiting.current === undefined ? undefined : map.dates[waiting.current];
    waiting.current = undefined;
    if (date !== undefined) goToDate(date);
  };
  return {
    /** This is the day one is on already. */
    stand(day: number) {
      last.current = day;
    },
    /** Goes to a day once the hand rests there; false where one is there or on the way there. */
    soon(day: number): boolean {
      if (day === last.current) return false;
      last.current = day;
      waiting.current = day;
      clearTimeout(timer.current);
      timer.current = setTimeout(now, stillMs);
      return true;
    },
    end() {
      now();
      last.current = undefined;
    },
  };
}
