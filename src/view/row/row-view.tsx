import type { ComponentType } from 'react';
import type { Row } from '../../core/index.ts';
import { FaultRow } from './fault-row.tsx';
import { FoldRow } from './fold-row.tsx';
import { MessageRowView } from './message-row.tsx';
import { BlankRow, DayRow, EdgeRow, TimeRow } from './quiet-rows.tsx';
import type { RowProps } from './row-props.ts';
import { SystemRow } from './system-row.tsx';

/** How each shape of row is drawn. */
export const views: { [Shape in Row['shape']]: ComponentType<RowProps<Shape>> } = {
  edge: EdgeRow,
  day: DayRow,
  time: TimeRow,
  message: MessageRowView,
  system: SystemRow,
  fold: FoldRow,
  blank: BlankRow,
  fault: FaultRow,
};

/** One row of the timeline, as wide as its place; all its space is padding, so that its measured height is whole. */
export function RowView(props: RowProps) {
  // The table has the view of this very shape; TypeScript cannot follow that through an index.
  const View = views[props.row.shape] as ComponentType<RowProps>;
  return <View {...props} />;
}
