import buttons from '../app/buttons.module.css';
import { FaultReason } from '../app/fault-reason.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './speakers-missing.module.css';

/** What stands in for the list while it is on its way, or did not come. */
export function SpeakersMissing() {
  const words = useWords();
  const panelWords = usePanelWords();
  const { loadSpeakers } = useActions();
  const speakers = useViewer((state) => state.speakers);
  if (speakers.state === 'fault') {
    return (
      <div className={styles.fault} role="alert">
        <p className={styles.title}>{panelWords.people.fault}</p>
        <p className={styles.reason}>
          <FaultReason reason={speakers.reason} />
        </p>
        <button type="button" className={buttons.plain} onClick={() => loadSpeakers()}>
          {words.app.retry}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.loading} aria-busy="true">
      <p className={styles.status} role="status">
        {panelWords.people.loading}
      </p>
    </div>
  );
}
