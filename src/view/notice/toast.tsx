import { useEffect } from 'react';
import type { Notice as NoticeState } from '../../store/types.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import { type PanelWords, usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './toast.module.css';

/** Long enough to read the longest sentence twice. */
const lifeMs = 6000;

/** What each code says. Typed, so that a new code without a sentence does not compile. */
const sentences: Record<NoticeState['code'], (notice: PanelWords['notice'], text: string | undefined) => string> = {
  gone: (words) => words.gone,
  'gone-id': (words) => words.goneId,
  'gone-day': (words, text) => words.goneDay(text),
  'gone-chat': (words) => words.goneChat,
  copied: (words) => words.copied,
  'copied-text': (words) => words.copiedText,
  'copy-failed': (words) => words.copyFailed,
  nobody: (words) => words.nobody,
  unfiltered: (words) => words.unfiltered,
  'copied-excerpt': (words) => words.copiedExcerpt,
  'excerpt-long': (words, text) => words.excerptLong(text),
  'excerpt-missing': (words) => words.excerptMissing,
  'share-failed': (words) => words.shareFailed,
  'no-speakers': (words) => words.noSpeakers,
  'first-said': (words) => words.firstSaid,
  'last-said': (words) => words.lastSaid,
  'gone-talk': (words) => words.goneTalk,
  'no-talks': (words) => words.noTalks,
  'no-hit': (words) => words.noHit,
  offline: (words) => words.offline,
};

/** One sentence, which goes by itself unless it offers something to copy by hand. */
export function Toast({ notice }: { notice: NoticeState }) {
  const words = useWords();
  const { notice: sentence } = usePanelWords();
  const { dismissNotice } = useActions();
  const raised = useViewer((state) => state.selection !== undefined);
  const byHand = notice.code === 'copy-failed' ? notice.text : undefined;
  useEffect(() => {
    if (byHand !== undefined) return;
    const timer = setTimeout(dismissNotice, lifeMs);
    return () => clearTimeout(timer);
  }, [byHand, dismissNotice]);
  return (
    <div className={styles.toast} data-raised={raised}>
      <div className={styles.words}>
        <p>
          {sentences[notice.code](
            sentence,
            notice.code === 'gone-day' ? notice.text && wordDate(words, notice.text) : notice.text,
          )}
        </p>
        {byHand !== undefined && (
          <textarea
            className={styles.byHand}
            readOnly
            rows={byHand.includes('\n') ? 3 : 1}
            value={byHand}
            aria-label={sentence.byHand}
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      <button
        type="button"
        className={`${buttons.icon} ${styles.close}`}
        aria-label={sentence.close}
        onClick={() => dismissNotice()}
      >
        <Icon name="x" size={16} />
      </button>
    </div>
  );
}
