import { useEffect } from 'react';
import type { Notice as NoticeState } from '../../store/types.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useActions } from '../viewer.ts';
import { wordDate } from '../words/dates.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './notice.module.css';

/** Long enough to read the longest sentence twice. */
const lifeMs = 6000;

/** What each code says. Typed, so that a new code without a sentence does not compile. */
const sentences: Record<NoticeState['code'], (words: Words, text: string | undefined) => string> = {
  gone: (words) => words.notice.gone,
  'gone-id': (words) => words.notice.goneId,
  'gone-day': (words, text) => words.notice.goneDay(text && wordDate(words, text)),
  'gone-chat': (words) => words.notice.goneChat,
  copied: (words) => words.notice.copied,
  'copied-text': (words) => words.notice.copiedText,
  'copy-failed': (words) => words.notice.copyFailed,
  nobody: (words) => words.notice.nobody,
  unfiltered: (words) => words.notice.unfiltered,
};

/** One sentence, which goes by itself unless it offers something to copy by hand. */
export function Toast({ notice }: { notice: NoticeState }) {
  const words = useWords();
  const { dismissNotice } = useActions();
  const byHand = notice.code === 'copy-failed' ? notice.text : undefined;
  useEffect(() => {
    if (byHand !== undefined) return;
    const timer = setTimeout(dismissNotice, lifeMs);
    return () => clearTimeout(timer);
  }, [byHand, dismissNotice]);
  return (
    <div className={styles.toast}>
      <div className={styles.words}>
        <p>{sentences[notice.code](words, notice.text)}</p>
        {byHand !== undefined && (
          <textarea
            className={styles.byHand}
            readOnly
            rows={byHand.includes('\n') ? 3 : 1}
            value={byHand}
            aria-label={words.notice.byHand}
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      <button
        type="button"
        className={`${buttons.icon} ${styles.close}`}
        aria-label={words.notice.close}
        onClick={() => dismissNotice()}
      >
        <Icon name="x" size={16} />
      </button>
    </div>
  );
}
