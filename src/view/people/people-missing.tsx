import buttons from '../app/buttons.module.css';
import { FaultReason } from '../app/fault-reason.tsx';
import { useActions } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './people-missing.module.css';

type PeopleMissingProps = {
  /** Why they did not come; they are on their way where there is none. */
  reason: Parameters<typeof FaultReason>[0]['reason'] | undefined;
  everywhere?: boolean;
};

/** What stands in for people while they are on their way, or did not come. */
export function PeopleMissing({ reason, everywhere = false }: PeopleMissingProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const { loadPeople } = useActions();
  if (reason !== undefined) {
    return (
      <div className={styles.fault} role="alert">
        <p className={styles.title}>{panelWords.people.fault}</p>
        <p className={styles.reason}>
          <FaultReason reason={reason} />
        </p>
        <button type="button" className={buttons.plain} onClick={() => loadPeople(everywhere)}>
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

/** Of which chats nobody is listed, since their people did not come, and a way to ask again. */
export function ChatsMissing({ titles }: { titles: readonly string[] }) {
  const words = useWords();
  const panelWords = usePanelWords().people;
  const { loadPeople } = useActions();
  if (titles.length === 0) return null;
  return (
    <div className={styles.chats} role="alert">
      <p className={styles.titles}>{panelWords.missing(titles.join(words.app.comma))}</p>
      <button type="button" className={buttons.text} onClick={() => loadPeople(true)}>
        {words.app.retry}
      </button>
    </div>
  );
}
