import { memo, useMemo } from 'react';
import { buildTicks, type ChatMap, spanOf, type Tick } from '../../core/index.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './ticks.module.css';

/** Where years and months begin: small marks always, their names while the pointer is on the strip. */
export const Ticks = memo(function Ticks({ map, height }: { map: ChatMap; height: number }) {
  const words = useWords();
  const ticks = useMemo(() => buildTicks(spanOf(map), height), [map, height]);
  return (
    <div className={styles.ticks} aria-hidden="true">
      {ticks.map((tick) => (
        <div
          key={tick.date}
          className={styles.tick}
          data-unit={tick.unit}
          data-label={labelOf(words, tick)}
          style={{ insetBlockStart: `${tick.fraction * 100}%` }}
        />
      ))}
    </div>
  );
});

function labelOf(words: Words, { date, unit }: Tick): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (unit === 'year') return words.app.year(year);
  return unit === 'month' ? words.app.month(month) : words.app.day(month, day);
}
