import { createNameSet, parseParts } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { wordFold } from '../words/fold-words.ts';
import { useWords } from '../words/words.ts';
import chevron from './chevron.module.css';
import styles from './fold-row.module.css';
import { drawParts } from './parts.tsx';
import type { RowProps } from './row-props.ts';

const nobody = createNameSet([]);

/** What is folded away, in one line; it opens and closes on a click. */
export function FoldRow({ row }: RowProps<'fold'>) {
  const { position, open, summary, count } = row;
  const text = wordFold(useWords().row.folded, summary, count);
  return (
    <div className={styles.fold}>
      <button type="button" className={styles.words} data-position={position} data-press="fold" aria-expanded={open}>
        <span className={styles.text}>{drawParts(parseParts(text, nobody))}</span>
        <Icon name="chevron-down" className={chevron.chevron} />
      </button>
    </div>
  );
}
