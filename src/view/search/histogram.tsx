import { type PointerEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { buildScale, countBySteps, formatSteps, parseSteps, type Scale } from '../../core/index.ts';
import { mapsOf } from '../../store/searching/places.ts';
import type { Searching } from '../../store/searching/searching.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './histogram.module.css';
import { SpanEnds } from './span-ends.tsx';
import { useSearch } from './use-searching.ts';
import { wordSpan } from './word-span.ts';

/** Bars that a finger can tell from each other. */
const most = 56;

export type Steps = { from: number; to: number };

/** How many hits fall on which time of the archive's life; a stretch that is dragged over, or chosen by keys, lists only its own. */
export function Histogram({ searching }: { searching: Searching }) {
  const words = useWords();
  const { search } = usePanelWords();
  const manifest = useViewer((state) => state.manifest);
  // After the list: a hundred thousand hits are counted, and nobody waits for bars.
  const found = useDeferredValue(
    useSearch(searching, (state) => state.found),
    undefined,
  );
  const span = useSearch(searching, (state) => state.span);
  const life = searching.life();
  const [from, to] = [life?.from ?? '', life?.to ?? ''];
  const scale = useMemo(() => buildScale(from, to, most), [from, to]);
  const counts = useMemo(() => countBySteps(scale, found ?? { chats: [] }, mapsOf(manifest)), [scale, found, manifest]);
  const [dragged, setDragged] = useState<Steps>();
  const [pointed, setPointed] = useState<number>();
  const chosen = dragged ?? (span === undefined ? undefined : parseSteps(scale, span));
  if (life === undefined || counts.length < 2) return null;
  const choose = (steps: Steps | undefined) => searching.setSpan(steps && spanOf(scale, steps));
  const told = pointed === undefined ? undefined : { from: pointed, to: pointed };
  const shown = dragged ?? told ?? chosen;
  return (
    <fieldset className={styles.histogram} aria-label={search.histogram}>
      <div className={styles.plot}>
        <Bars counts={counts} chosen={chosen} onDrag={setDragged} onChoose={choose} onPoint={setPointed} />
        <SpanEnds scale={scale} chosen={chosen} onChoose={choose} />
      </div>
      <div className={styles.label}>
        <span>
          {shown
            ? `${wordSpan(words, formatSteps(scale, shown.from, shown.to))} · ${search.day(sum(counts, shown))}`
            : wordSpan(words, `${from.slice(0, 7)}..${to.slice(0, 7)}`)}
        </span>
        {span !== undefined && (
          <button
            type="button"
            className={`${buttons.icon} ${styles.clear}`}
            aria-label={search.anyTime}
            onClick={() => choose(undefined)}
          >
            <Icon name="x" size={14} />
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** All of life is no span at all. */
function spanOf(scale: Scale, { from, to }: Steps): string | undefined {
  return from === 0 && to === scale.starts.length - 2 ? undefined : formatSteps(scale, from, to);
}

function sum(counts: readonly number[], { from, to }: Steps): number {
  return counts.slice(from, to + 1).reduce((all, each) => all + each, 0);
}

type BarsProps = {
  counts: readonly number[];
  chosen: Steps | undefined;
  onDrag: (steps: Steps | undefined) => void;
  onChoose: (steps: Steps) => void;
  onPoint: (step: number | undefined) => void;
};

function Bars({ counts, chosen, onDrag, onChoose, onPoint }: BarsProps) {
  const begun = useRef<number | undefined>(undefined);
  const highest = Math.max(1, ...counts);
  const bars = counts.map((count, place) => ({ place, share: count / highest }));
  const stepAt = ({ currentTarget, clientX }: PointerEvent<Element>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(counts.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * counts.length)));
  };
  const between = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });
  const press = (event: PointerEvent<Element>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const step = stepAt(event);
    // Who takes an end of what is chosen moves that end.
    const nearFrom = chosen !== undefined && Math.abs(step - chosen.from) <= 1 && chosen.to - chosen.from > 1;
    const nearTo = chosen !== undefined && Math.abs(step - chosen.to) <= 1 && chosen.to - chosen.from > 1;
    begun.current = nearFrom ? chosen.to : nearTo ? chosen.from : step;
    onDrag(between(begun.current, step));
  };
  const move = (event: PointerEvent<Element>) => {
    const step = stepAt(event);
    onPoint(step);
    if (begun.current !== undefined) onDrag(between(begun.current, step));
  };
  const release = (event: PointerEvent<Element>) => {
    if (begun.current !== undefined) onChoose(between(begun.current, stepAt(event)));
    begun.current = undefined;
    onDrag(undefined);
    onPoint(undefined);
  };
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${counts.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        begun.current = undefined;
        onDrag(undefined);
      }}
      onPointerLeave={() => onPoint(undefined)}
    >
      <rect className={styles.ground} width={counts.length} height={100} />
      {chosen && <rect className={styles.chosen} x={chosen.from} width={chosen.to - chosen.from + 1} height={100} />}
      {bars.map(({ place, share }) => (
        <Bar
          key={place}
          place={place}
          share={share}
          isOut={chosen !== undefined && (place < chosen.from || place > chosen.to)}
        />
      ))}
    </svg>
  );
}

function Bar({ place, share, isOut }: { place: number; share: number; isOut: boolean }) {
  const height = share === 0 ? 0 : Math.max(5, share * 100);
  return (
    <rect className={isOut ? styles.out : styles.bar} x={place + 0.12} y={100 - height} width={0.76} height={height} />
  );
}
