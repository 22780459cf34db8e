import type { ChatMap, Sequence } from '../../core/index.ts';
import { fractionOfDay } from '../../core/index.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './bubble.module.css';

type BubbleProps = { map: ChatMap; sequence: Sequence; day: number; held: boolean };

/** Which day the pointer is on, and how much was said there. For the eye only: the slider says it to others. */
export function Bubble({ map, sequence, day, held }: BubbleProps) {
  const words = useWords();
  const shown = sequence.indexOf(map.starts[day + 1] ?? map.count) - sequence.indexOf(map.starts[day] ?? 0);
  return (
    <div
      className={styles.bubble}
      data-held={held}
      style={{ insetBlockStart: `clamp(28px, ${fractionOfDay(map, day) * 100}%, calc(100% - 28px))` }}
      aria-hidden="true"
    >
      <div className={styles.date}>{wordDateAndWeekday(words, map.dates[day] ?? '')}</div>
      <div className={styles.count}>{words.scrubber.count(shown)}</div>
    </div>
  );
}
