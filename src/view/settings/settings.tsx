import type { Panel } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { OfflineItem } from '../offline/offline-item.tsx';
import { TalksItem } from '../talks/talks-item.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Segments } from './segments.tsx';
import styles from './settings.module.css';

const languages = { zh: '中文', en: 'English' };

/** Theme, language, selecting, what is kept offline and help, inside the header's menu. */
export function Settings({ onPanel, onSelect }: { onPanel: (panel: Panel) => void; onSelect: () => void }) {
  const panelWords = usePanelWords();
  const { setPreference } = useActions();
  const isOpen = useViewer((state) => state.place !== undefined);
  const { theme, language, folds } = useViewer((state) => state.preferences);
  return (
    <>
      <Segments
        label={panelWords.settings.theme}
        options={panelWords.settings.themes}
        chosen={theme}
        onChoose={(value) => setPreference('theme', value)}
      />
      <Segments
        label={panelWords.settings.language}
        options={languages}
        chosen={language}
        onChoose={(value) => setPreference('language', value)}
      />
      <Segments
        label={panelWords.settings.folds}
        options={panelWords.settings.folding}
        chosen={folds}
        onChoose={(value) => setPreference('folds', value)}
      />
      <div className={styles.items}>
        {isOpen && (
          <button type="button" className={styles.item} onClick={() => onSelect()}>
            <Icon name="list-checks" size={18} />
            {panelWords.share.selectMessages}
          </button>
        )}
        <TalksItem className={styles.item} onOpen={() => onPanel('talks')} />
        <OfflineItem className={styles.item} />
        <button type="button" className={styles.item} onClick={() => onPanel('help')}>
          <Icon name="keyboard" size={18} />
          {panelWords.titles.help}
        </button>
      </div>
    </>
  );
}
