import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useWords } from '../words/words.ts';
import styles from './people-panel.module.css';

/** The panel's title beside the timeline; in a sheet the sheet has it. */
export function PanelHead({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{words.app.titles.people}</h2>
      <button type="button" className={buttons.icon} aria-label={words.app.close} onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
  );
}
