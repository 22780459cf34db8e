import type { Picture } from '../../store/types.ts';
import { useActions, useViewer } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './pictures.module.css';

/** Who sent it and when, and the way to it in the chat. */
export function Caption({ picture }: { picture: Picture }) {
  const words = useWords();
  const panelWords = usePanelWords();
  const { goToPosition } = useActions();
  // A talk's slides are all known: which of them it is.
  const slide = useViewer(({ talk, pictures }) => {
    const list = pictures?.list ?? [];
    const at = list.findIndex(({ position }) => position === picture.position);
    return talk && list.length > 1 ? `${at + 1} / ${list.length}` : undefined;
  });
  return (
    <div className={styles.caption}>
      <p className={styles.who}>
        <bdi className={styles.speaker}>{picture.speaker || panelWords.people.nameless}</bdi>
        <span className={styles.time}>
          <time>
            {wordDate(words, picture.at.slice(0, 10))} {picture.at.slice(11, 16)}
          </time>
          {slide && ` · ${slide}`}
        </span>
      </p>
      <button type="button" className={styles.inChat} onClick={() => goToPosition(picture.position)}>
        {panelWords.pictures.inChat}
      </button>
    </div>
  );
}
