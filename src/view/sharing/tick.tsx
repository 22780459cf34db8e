import { type Row, rangeOf, timeOf } from '../../core/index.ts';
import type { ViewerState } from '../../store/types.ts';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './tick.module.css';

/** The round tick at the left of a message, while messages are being selected; the message makes room for it. */
export function Tick({ row }: { row: Row }) {
  const words = useWords().row;
  const { share } = usePanelWords();
  const { sharing } = useActions();
  const isTicked = useViewer((state) => holds(state, row.position));
  if (row.shape !== 'message' && row.shape !== 'system') return null;
  const { message, position } = row;
  const name = message.speaker || (row.shape === 'system' ? words.system : words.noName);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as tall as its message, with a drawing of its own in it
    <button
      type="button"
      role="checkbox"
      aria-checked={isTicked}
      aria-label={share.tick(words.message(name, timeOf(message.at)))}
      className={styles.tick}
      data-tick={row.shape === 'message' ? (row.head ? 'head' : 'run') : 'system'}
      data-own={(row.shape === 'message' && row.own) || undefined}
      onClick={() => void sharing().then((now) => now.tap(position))}
    >
      <span className={styles.circle}>{isTicked && <Icon name="check" size={16} />}</span>
    </button>
  );
}

function holds({ selection }: ViewerState, position: number): boolean {
  if (!selection?.ends) return false;
  const { from, to } = rangeOf(selection.ends);
  return position >= from && position <= to;
}
