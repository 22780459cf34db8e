import { type MouseEvent, memo, useMemo, useRef } from 'react';
import {
  type Calendar,
  type Cell,
  cellOf,
  cellsOf,
  dateAt,
  type Heat,
  indexOfDate,
  monthColumns,
  type Strip,
} from '../../core/index.ts';
import { MonthButton } from './month-button.tsx';
import { squares } from './squares.ts';
import type { StripGrid } from './strip-grid.ts';
import styles from './year-strip.module.css';

type YearStripProps = {
  calendar: Calendar;
  strip: Strip;
  grid: StripGrid;
  heat: (count: number) => Heat;
  /** The date where the reader is. */
  here: string;
  /** Its months, with how many messages each has and its first day. */
  months: readonly { month: string; count: number; first: number | undefined }[];
  /** The month that the keys are at. */
  chosen: string;
  /** Over a day with messages, by its index; undefined over others and outside. */
  onPoint: (day: number | undefined) => void;
  /** A day was clicked with a mouse, by its index. */
  onDay: (day: number) => void;
  onMonth: (first: number) => void;
};

/** A year or half of one: weeks side by side, warmer where more was said. The months are buttons; a mouse can take a single day. */
export const YearStrip = memo(function YearStrip(props: YearStripProps) {
  const { calendar, strip, grid, months, chosen, here, onPoint, onDay, onMonth } = props;
  const box = useRef<SVGSVGElement>(null);
  const dayUnder = ({ clientX, clientY }: MouseEvent) => {
    const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {};
    const cell = { column: Math.floor((clientX - left) / grid.pitch), row: Math.floor((clientY - top) / grid.pitch) };
    const index = indexOfDate(calendar, dateAt(strip, cell) ?? '');
    return index < 0 ? undefined : index;
  };
  const press = (event: MouseEvent, first: number) => {
    const { pointerType } = event.nativeEvent as PointerEvent;
    const day = pointerType === 'mouse' ? dayUnder(event) : undefined;
    if (day === undefined) onMonth(first);
    else onDay(day);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: says which day is under the mouse; the months in it are buttons
    <div
      className={styles.strip}
      onMouseMove={(event) => onPoint(dayUnder(event))}
      onMouseLeave={() => onPoint(undefined)}
    >
      {monthColumns(strip).map((place) => {
        const sum = months.find(({ month }) => month === place.month);
        return (
          <MonthButton
            key={place.month}
            place={place}
            grid={grid}
            count={sum?.count ?? 0}
            first={sum?.first}
            chosen={chosen === place.month}
            current={here.startsWith(place.month)}
            onPress={press}
          />
        );
      })}
      <svg ref={box} className={styles.cells} width={grid.width} height={7 * grid.pitch} aria-hidden="true">
        <Cells {...props} />
      </svg>
    </div>
  );
});

function Cells({ calendar, strip, grid: { pitch, size }, heat, here }: YearStripProps) {
  const paths = useMemo(() => {
    return cellsOf(calendar, strip, heat).map((cells) => squares(cells, pitch, size));
  }, [calendar, strip, heat, pitch, size]);
  return (
    <>
      {paths.map((path, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is: how warm
        <path key={level} data-heat={level} d={path} />
      ))}
      {here >= strip.from && here <= strip.to && <Ring cell={cellOf(strip, here)} pitch={pitch} size={size} />}
    </>
  );
}

/** Around the day where the reader is. */
function Ring({ cell, pitch, size }: { cell: Cell; pitch: number; size: number }) {
  const side = size + 2;
  return (
    <rect
      className={styles.here}
      x={cell.column * pitch - 1}
      y={cell.row * pitch - 1}
      width={side}
      height={side}
      rx={2}
    />
  );
}
