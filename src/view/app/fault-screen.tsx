import { useLayoutEffect } from 'react';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import { FaultReason } from './fault-reason.tsx';
import styles from './screen.module.css';

/** The archive did not come: why, and what to do next. */
export function FaultScreen() {
  const words = useWords();
  const { retry } = useActions();
  useLayoutEffect(() => {
    // What the page has for readers without scripts is here to read.
    const { dataset } = document.documentElement;
    delete dataset.script;
    return () => {
      dataset.script = '';
    };
  }, []);
  const reason = useViewer((state) => state.fault ?? 'network');
  return (
    <main className={styles.fault} data-fault="">
      <Icon name="cloud-off" className={styles.picture} size={40} />
      <h1 className={styles.title}>{words.app.faultTitle}</h1>
      <p className={styles.sentence} role="alert">
        <FaultReason reason={reason} />
      </p>
      <button type="button" className={`${buttons.filled} ${styles.retry}`} onClick={() => retry()}>
        {words.app.retry}
      </button>
    </main>
  );
}
