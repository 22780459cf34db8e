import { memo, useMemo } from 'react';
import { type ChatMap, countsOf, density, type Sequence, wholeSequence } from '../../core/index.ts';
import styles from './strip.module.css';
import { stepPx, stripPath } from './strip-path.ts';

const width = 20;

type StripProps = { map: ChatMap; sequence: Sequence; height: number };

/** The whole chat at a glance: how much was said when; while a filter is on, its messages before all others. */
export const Strip = memo(function Strip({ map, sequence, height }: StripProps) {
  const count = Math.ceil(height / stepPx);
  const whole = useMemo(() => {
    const bins = density(map, countsOf(map, wholeSequence(map.count)), count);
    const most = bins.reduce((before, bin) => Math.max(before, bin), 0);
    return { most, path: stripPath(bins, most, width) };
  }, [map, count]);
  const picked = useMemo(() => {
    if (sequence.length === map.count) return undefined;
    return stripPath(density(map, countsOf(map, sequence), count), whole.most, width);
  }, [map, sequence, count, whole]);
  return (
    <svg className={styles.strip} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={picked === undefined ? styles.bars : styles.hidden} d={whole.path} />
      {picked !== undefined && <path className={styles.picked} d={picked} />}
    </svg>
  );
});
