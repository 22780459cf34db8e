import buttons from '../app/buttons.module.css';
import { FaultReason } from '../app/fault-reason.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './talks-panel.module.css';

/** What stands in for the list while it is on its way, or did not come. */
export function TalksMissing() {
  const words = useWords();
  const { talks } = usePanelWords();
  const { loadTalks } = useActions();
  const fault = useViewer((state) => state.talks?.fault);
  if (!fault) {
    return (
      <p className={styles.empty} role="status">
        {talks.loading}
      </p>
    );
  }
  return (
    <div className={styles.empty} role="alert">
      <p>{talks.fault}</p>
      <p>
        <FaultReason reason={fault} />
      </p>
      <button type="button" className={buttons.plain} onClick={() => loadTalks()}>
        {words.app.retry}
      </button>
    </div>
  );
}
