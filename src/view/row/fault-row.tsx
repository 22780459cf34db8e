import { FaultReason } from '../app/fault-reason.tsx';
import { Icon } from '../icon/icon.tsx';
import { useActions } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './fault-row.module.css';
import type { RowProps } from './row-props.ts';

/** A stretch of the chat that did not come. */
export function FaultRow({ row }: RowProps<'fault'>) {
  const words = useWords().row;
  const { retry } = useActions();
  return (
    <div className={styles.fault}>
      <div className={styles.card} role="status">
        <Icon name="cloud-off" className={styles.icon} />
        <div className={styles.words}>
          <p>{words.fault}</p>
          <p className={styles.reason}>
            <FaultReason reason={row.reason} />
          </p>
        </div>
        <button type="button" className={styles.retry} onClick={() => retry()}>
          <Icon name="rotate-cw" className={styles.retryIcon} />
          {words.retry}
        </button>
      </div>
    </div>
  );
}
