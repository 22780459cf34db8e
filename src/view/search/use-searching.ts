import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Searching } from '../../store/searching/searching.ts';
import type { SearchState } from '../../store/searching/types.ts';
import { useActions } from '../viewer.ts';

/** What finds messages; undefined until it is here. `isLost` where it does not come. */
export function useSearching(): { searching?: Searching; isLost?: boolean; retry(): void } {
  const { searching: load } = useActions();
  const [known, setKnown] = useState<{ searching?: Searching; isLost?: boolean }>({});
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks once more
  useEffect(() => {
    let gone = false;
    load().then(
      (searching) => !gone && setKnown({ searching }),
      () => !gone && setKnown({ isLost: true }),
    );
    return () => {
      gone = true;
    };
  }, [load, tries]);
  return { ...known, retry: () => setTries(tries + 1) };
}

/** A part of what is searched and found; the component is drawn again when that part changes. */
export function useSearch<Selected>({ store }: Searching, select: (state: SearchState) => Selected): Selected {
  return useStore(store, select);
}
