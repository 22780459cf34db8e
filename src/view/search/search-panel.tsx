import buttons from '../app/buttons.module.css';
import type { SideProps } from '../app/panels.tsx';
import { Icon } from '../icon/icon.tsx';
import { useActions } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { SearchBody } from './search-body.tsx';
import styles from './search-panel.module.css';
import { useSearching } from './use-searching.ts';

/** Search: what is typed, and what it finds. It has a head of its own: the field. */
export function SearchPanel({ size }: SideProps) {
  const words = useWords();
  const { search } = usePanelWords();
  const { showPanel } = useActions();
  const { searching, isLost, retry } = useSearching();
  const close = (
    <button type="button" className={buttons.icon} aria-label={search.close} onClick={() => showPanel(undefined)}>
      <Icon name="x" />
    </button>
  );
  if (searching) return <SearchBody searching={searching} size={size} close={close} />;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.room} />
        {close}
      </div>
      {isLost && (
        <div className={styles.note} role="alert">
          <p>{words.app.offline}</p>
          <button type="button" className={buttons.plain} onClick={retry}>
            {words.app.retry}
          </button>
        </div>
      )}
    </div>
  );
}
