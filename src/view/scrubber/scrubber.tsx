import { type KeyboardEvent, useDeferredValue, useRef } from 'react';
import { type ChatMap, findDate } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { Bubble } from './bubble.tsx';
import type { Here } from './press-key.ts';
import styles from './scrubber.module.css';
import { Strip } from './strip.tsx';
import { Ticks } from './ticks.tsx';
import { useDrag } from './use-drag.ts';
import { useFollow } from './use-follow.ts';
import { useHeight } from './use-height.ts';

/** The strip beside the timeline that stands for the whole chat: density at a glance, a handle at the reader's place. */
export function Scrubber() {
  const map = useViewer((state) => state.chat?.map);
  return map && map.dates.length > 1 ? <ScrubberOf key={map.dates[0]} map={map} /> : null;
}

function ScrubberOf({ map }: { map: ChatMap }) {
  const words = useWords();
  const actions = useActions();
  const strip = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const height = useHeight(strip);
  // After the messages: what a filter lists is counted day by day.
  const sequence = useDeferredValue(useViewer((state) => state.shown));
  const date = useViewer((state) => state.date || (state.chat?.map.dates[0] ?? ''));
  const { drag, handlers } = useDrag({ strip, rail }, map);
  useFollow(rail, drag?.held === true);
  const here = drag?.held ? drag.day : findDate(map, date);
  return (
    <div className={styles.scrubber} data-held={drag?.held} {...handlers}>
      <div ref={strip} className={styles.inside}>
        {height > 0 && <Strip map={map} sequence={sequence} height={height} />}
        {height > 0 && <Ticks map={map} height={height} />}
        {drag && <Bubble map={map} sequence={sequence} day={drag.day} held={drag.held} />}
        <div ref={rail} className={styles.rail}>
          <div
            className={styles.handle}
            role="slider"
            tabIndex={0}
            aria-label={words.scrubber.label}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={map.dates.length - 1}
            aria-valuenow={here}
            aria-valuetext={wordDateAndWeekday(words, map.dates[here] ?? '')}
            onKeyDown={(event) => pressKey(event, { map, here, actions })}
          />
        </div>
      </div>
    </div>
  );
}

/** What the keys mean is fetched with the first of them: months need a calendar. */
function pressKey(event: KeyboardEvent, here: Here): void {
  if (!/^(Arrow|Page|Home|End)/.test(event.key)) return;
  event.preventDefault();
  void import('./press-key.ts').then(
    ({ pressKey }) => pressKey(event.key, here),
    () => {},
  );
}
