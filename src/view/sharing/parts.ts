// What the first load leaves out, in one chunk: all of it is needed once messages are selected.
export { selectRows } from './select-rows.ts';
export { SelectionBar } from './selection-bar.tsx';
export { Tick } from './tick.tsx';
