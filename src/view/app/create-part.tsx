import { type ComponentType, useEffect, useState } from 'react';
import { useWords } from '../words/words.ts';
import { afterPaint } from './after-paint.ts';
import buttons from './buttons.module.css';
import styles from './create-part.module.css';

type PartOptions = {
  /** Not worth a word when it does not come: the page does without. */
  quiet?: boolean;
  /** Asked for once what is drawn with it has been painted: to ask takes time, too. */
  late?: boolean;
};

/**
 * A part of the page that is fetched when it is first shown. Unlike React.lazy it can be asked for again after the
 * network failed, and never takes the page with it.
 */
export function createPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { quiet = false, late = false }: PartOptions = {},
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Part(props: Props) {
    const [state, setState] = useState<'waiting' | 'ready' | 'fault'>('waiting');
    useEffect(() => {
      if (state !== 'waiting' || known) return;
      let gone = false;
      const ask = () =>
        load().then(
          (component) => {
            known = component;
            if (!gone) setState('ready');
          },
          () => !gone && setState('fault'),
        );
      if (late) afterPaint(ask);
      else ask();
      return () => {
        gone = true;
      };
    }, [state]);
    const Known = known;
    if (Known) return <Known {...props} />;
    return state === 'fault' && !quiet ? <PartFault onRetry={() => setState('waiting')} /> : null;
  };
}

function PartFault({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <div className={styles.fault} role="alert">
      <p>{words.app.offline}</p>
      <button type="button" className={buttons.plain} onClick={onRetry}>
        {words.app.retry}
      </button>
    </div>
  );
}
