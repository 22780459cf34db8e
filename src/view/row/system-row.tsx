import { timeOf } from '../../core/index.ts';
import { useWords } from '../words/words.ts';
import type { RowProps } from './row-props.ts';
import styles from './system-row.module.css';

/** What the system said, and what was taken back: a grey line in the middle. */
export function SystemRow({ row, marked, posInSet, setSize, articleId }: RowProps<'system'>) {
  const words = useWords().row;
  const { message } = row;
  return (
    <article
      id={articleId}
      className={styles.system}
      data-position={row.position}
      aria-current={marked || undefined}
      aria-posinset={posInSet}
      aria-setsize={setSize}
      aria-label={words.message(message.speaker || words.system, timeOf(message.at))}
      tabIndex={-1}
    >
      <p className={styles.text}>
        {message.kind === 'recalled' && message.text === '' ? (
          <>
            <bdi>{message.speaker || words.noName}</bdi> {words.recalled}
          </>
        ) : (
          message.text || words.empty
        )}
      </p>
    </article>
  );
}
