import type { Row } from '../../core/index.ts';

/** What the timeline gives each row, by the row's shape. */
export type RowProps<Shape extends Row['shape'] = Row['shape']> = {
  row: Extract<Row, { shape: Shape }>;
  /** Where the message stands among those that are shown, from 1, and how many they are. */
  posInSet: number;
  setSize: number;
  /** The address points here. */
  marked: boolean;
  /** The message's address fragment: its id, with the date where the page is that of another day. */
  articleId: string;
  /** The chat whose address it has; undefined where it has none. */
  chat?: string | undefined;
};
