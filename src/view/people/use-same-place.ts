import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Member } from '../../core/index.ts';
import { rowPx } from './show-row.ts';

type List = { members: readonly Member[]; question: string };

/**
 * Who is at the top of the list stays there when more people arrive; an answer to another question begins at its top. `moved` is told
 * where an index has gone.
 */
export function useSamePlace(
  scroller: RefObject<HTMLElement | null>,
  list: List,
  moved: (move: (index: number) => number) => void,
): void {
  const before = useRef(list);
  useLayoutEffect(() => {
    const { members, question } = before.current;
    before.current = list;
    const element = scroller.current;
    if (!element || members === list.members) return;
    if (question !== list.question) {
      element.scrollTo(0, 0);
      moved(() => 0);
      return;
    }
    const move = (index: number) => placeOf(list.members, members[index]) ?? index;
    const top = Math.floor(element.scrollTop / rowPx);
    // At the very top newcomers are what one sees.
    if (element.scrollTop > 0) element.scrollTop += (move(top) - top) * rowPx;
    moved(move);
  });
}

/** Where somebody is in a list that was joined anew: by a name of theirs. */
function placeOf(members: readonly Member[], wanted: Member | undefined): number | undefined {
  const name = wanted?.names[0]?.name;
  const index = members.findIndex((member) => member.names.some((each) => each.name === name));
  return index < 0 ? undefined : index;
}
