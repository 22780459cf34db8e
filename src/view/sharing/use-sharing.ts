import { useEffect, useState } from 'react';
import type { Sharing } from '../../store/types.ts';
import { useActions } from '../viewer.ts';

/** What passes messages on; undefined until it is here. It keeps no state, so that any two are the same. */
export function useSharing(): Sharing | undefined {
  const { sharing } = useActions();
  const [known, setKnown] = useState<Sharing>();
  useEffect(() => {
    let gone = false;
    sharing().then(
      (made) => !gone && setKnown(made),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [sharing]);
  return known;
}
