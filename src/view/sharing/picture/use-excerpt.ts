import { useEffect, useState } from 'react';
import type { Excerpt } from '../../../core/index.ts';
import type { Sharing } from '../../../store/types.ts';
import { useViewer } from '../../viewer.ts';

type State =
  | { state: 'waiting' }
  | { state: 'fault'; reason: 'long' | 'missing' }
  | { state: 'ready'; excerpt: Excerpt; link: string };

/** What is selected, its names hidden where the reader wants it so, and its link. */
export function useExcerpt(sharing: Sharing): State {
  const ends = useViewer((state) => state.selection?.ends);
  const hidden = useViewer((state) => state.selection?.hidden ?? false);
  const [state, setState] = useState<State>({ state: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is collected depends on them, through the store
  useEffect(() => {
    let gone = false;
    sharing.collectForPicture().then((found) => {
      if (gone || found === 'cancelled') return;
      if (typeof found === 'string') return setState({ state: 'fault', reason: found });
      setState({ state: 'ready', ...found });
    });
    return () => {
      gone = true;
    };
  }, [sharing, ends, hidden]);
  return state;
}
