import type { KeyboardEvent } from 'react';
import { formatSteps, type Scale } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './histogram.module.css';
import type { Steps } from './histogram.tsx';
import { wordSpan } from './word-span.ts';

type SpanEndsProps = { scale: Scale; chosen: Steps | undefined; onChoose: (steps: Steps) => void };

/** Where the stretch that is listed begins and ends: two sliders for the keyboard, drawn as its edges. */
export function SpanEnds({ scale, chosen, onChoose }: SpanEndsProps) {
  const words = useWords();
  const { search } = usePanelWords();
  const last = scale.starts.length - 2;
  const steps = chosen ?? { from: 0, to: last };
  const ends = [
    { key: 'from', label: search.spanFrom, least: 0, greatest: steps.to, place: steps.from },
    { key: 'to', label: search.spanTo, least: steps.from, greatest: last, place: steps.to + 1 },
  ] as const;
  return ends.map(({ key, label, least, greatest, place }) => (
    <div
      key={key}
      className={styles.end}
      data-chosen={chosen !== undefined}
      style={{ insetInlineStart: `${(place / (last + 1)) * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={greatest}
      aria-valuenow={steps[key]}
      aria-valuetext={wordSpan(words, formatSteps(scale, steps[key], steps[key]))}
      onKeyDown={(event) => {
        const next = moved(event, { now: steps[key], least, greatest });
        if (next === undefined) return;
        event.preventDefault();
        onChoose({ ...steps, [key]: next });
      }}
    />
  ));
}

type Range = { now: number; least: number; greatest: number };

function moved({ key }: KeyboardEvent, { now, least, greatest }: Range): number | undefined {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 }[key];
  if (key === 'Home') return least;
  if (key === 'End') return greatest;
  return by === undefined ? undefined : Math.min(greatest, Math.max(least, now + by));
}
