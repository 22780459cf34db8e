import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { type ChatMap, dayAtFraction, fractionOfDay } from '../../core/index.ts';
import { moveRail } from './use-follow.ts';
import { useJump } from './use-jump.ts';

/** The day under the pointer (its index in the map's dates), and whether the handle is held. */
export type Drag = { day: number; held: boolean };

type Elements = { strip: RefObject<HTMLElement | null>; rail: RefObject<HTMLElement | null> };

/** Pointer handlers that turn places on the strip into days and go there. */
export function useDrag({ strip, rail }: Elements, map: ChatMap) {
  const [drag, setDrag] = useState<Drag>();
  const jump = useJump(map);
  /** Where in the handle the hand took it, in px below its middle: it must not slip. */
  const grip = useRef(0);
  const dayUnder = (event: PointerEvent, below = 0) => {
    const box = strip.current?.getBoundingClientRect();
    return box ? dayAtFraction(map, (event.clientY - below - box.top) / Math.max(1, box.height)) : 0;
  };
  const take = (event: PointerEvent) => {
    const day = dayUnder(event, grip.current);
    setDrag((before) => (before?.held && before.day === day ? before : { day, held: true }));
    if (jump.soon(day) && rail.current) moveRail(rail.current, fractionOfDay(map, day));
  };
  const release = () => {
    jump.end();
    setDrag(undefined);
  };
  return {
    drag,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = gripOf(event);
        if (grip.current !== 0) jump.stand(dayUnder(event, grip.current));
        take(event);
      },
      onPointerMove(event: PointerEvent) {
        if (drag?.held) take(event);
        else if (event.pointerType === 'mouse') setDrag({ day: dayUnder(event), held: false });
      },
      onPointerUp: () => drag?.held && release(),
      onPointerCancel: release,
      onPointerLeave: () => setDrag((before) => (before?.held ? before : undefined)),
    },
  };
}

function gripOf({ target, clientY }: PointerEvent): number {
  if (!(target instanceof HTMLElement) || target.role !== 'slider') return 0;
  const box = target.getBoundingClientRect();
  return clientY - (box.top + box.height / 2) || 0.5;
}
