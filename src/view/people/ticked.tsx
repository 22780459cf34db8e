import {
  type FilterMode,
  groupTicked,
  type Member,
  tickedSpeakers,
  toggleSpeakers,
  withoutSpeakers,
} from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { ContextChoice } from '../app/context-choice.tsx';
import { Icon } from '../icon/icon.tsx';
import { Segments } from '../settings/segments.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './ticked.module.css';

type TickedProps = {
  members: readonly Member[];
  mode: FilterMode;
  onMode: (mode: FilterMode) => void;
  /** The list lies over the messages. */
  covers: boolean;
};

/** What becomes of who is ticked, always in reach below the list, where it moves nobody. */
export function Ticked({ members, mode, onMode, covers }: TickedProps) {
  const words = usePanelWords().people;
  const { setFilter, showPanel } = useActions();
  const filter = useViewer((state) => state.filter);
  const matching = useViewer((state) => state.matching);
  const ticked = groupTicked(tickedSpeakers(filter), members);
  return (
    <div className={styles.foot}>
      {ticked.length > 0 && (
        <ul className={styles.chips} aria-label={words.ticked(ticked.length)}>
          {ticked.map(({ name, names }) => (
            <li key={name}>
              <button
                type="button"
                className={styles.chip}
                aria-label={words.untick(name || words.nameless)}
                onClick={() => setFilter(toggleSpeakers(filter, names, mode))}
              >
                <bdi className={styles.name}>{name || words.nameless}</bdi>
                <Icon name="x" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.tools}>
        <Segments
          label={words.mode}
          options={{ only: words.only, except: words.except }}
          chosen={mode}
          onChoose={onMode}
          quiet
        />
        {ticked.length > 0 ? <ContextChoice /> : <p className={styles.hint}>{words.hint}</p>}
        {ticked.length > 0 && (
          <button
            type="button"
            className={`${buttons.text} ${styles.clear}`}
            onClick={() => setFilter(withoutSpeakers(filter))}
          >
            {words.clear}
          </button>
        )}
      </div>
      {covers && ticked.length > 0 && (
        <button type="button" className={buttons.filled} onClick={() => showPanel(undefined)}>
          {words.see(matching)}
        </button>
      )}
    </div>
  );
}
