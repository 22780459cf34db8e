import { X } from 'lucide-react';
import buttons from '../app/buttons.module.css';
import { useWords } from '../words/words.ts';
import styles from './people-panel.module.css';

/** The panel's title beside the timeline; in a sheet the sheet has it. */
export function PanelHead({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{words.people.title}</h2>
      <button type="button" className={buttons.icon} aria-label={words.app.close} onClick={onClose}>
        <X size={20} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}
