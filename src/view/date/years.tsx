import { useLayoutEffect, useMemo, useRef } from 'react';
import { buildYears, type Calendar, createHeat } from '../../core/index.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { bringToMiddle } from './bring-to-middle.ts';
import { monthMoveOf } from './move-of.ts';
import { stripGridFor } from './strip-grid.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';
import { Year } from './year.tsx';
import styles from './years.module.css';

type YearsProps = {
  calendar: Calendar;
  /** The day whose month the keys are at. */
  day: number;
  /** The date where the reader is; '' where that is nowhere. */
  here: string;
  /** Comes with the focus, at the year of its day. */
  focused: boolean;
  onMove: (day: number) => void;
  /** A single day was clicked. */
  onDay: (day: number) => void;
  /** A month was chosen, by its first day with messages. */
  onMonth: (first: number) => void;
};

/** All years as heat maps. Arrows go from month to month with messages and from year to year, Home and End to the ends. */
export function Years({ calendar, day, here, focused, onMove, onDay, onMonth }: YearsProps) {
  const words = usePanelWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const years = useMemo(() => buildYears(calendar), [calendar]);
  const heat = useMemo(() => createHeat(calendar.counts), [calendar]);
  const grid = useMemo(() => {
    return stripGridFor(
      width,
      years.map(({ year }) => year),
    );
  }, [width, years]);
  const press = useRoving(box, { calendar, day, moveOf: monthMoveOf, onMove, focused: focused && width > 0 });
  const chosen = calendar.dates[day]?.slice(0, 7) ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there is something to see
  useLayoutEffect(() => {
    if (!focused || width === 0) return;
    const button = box.current?.querySelector<HTMLElement>('[tabindex="0"]');
    const year = button?.closest('fieldset');
    if (year) bringToMiddle(year);
    button?.focus({ preventScroll: true });
  }, [width > 0]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={box} className={styles.years} onKeyDown={press}>
      {width > 0 &&
        years.map((sum) => (
          <Year
            key={sum.year}
            calendar={calendar}
            sum={sum}
            grid={grid}
            heat={heat}
            here={here}
            chosen={chosen}
            onDay={onDay}
            onMonth={onMonth}
          />
        ))}
      <p className={styles.legend} style={{ inlineSize: grid.width }} aria-hidden="true">
        {words.date.less}
        {[0, 1, 2, 3, 4].map((level) => (
          <span key={level} className={styles.swatch} style={{ background: `var(--heat-${level})` }} />
        ))}
        {words.date.more}
      </p>
    </div>
  );
}
