// @ts-check
import { measureArchive } from './measures/archive.mjs';
import { measureBuild } from './measures/build.mjs';
import { measureDrag } from './measures/drag.mjs';
import { measureFilter } from './measures/filter.mjs';
import { measureFirstRows } from './measures/first-rows.mjs';
import { measureFling } from './measures/fling.mjs';
import { measureHeap } from './measures/heap.mjs';
import { measureJump } from './measures/jump.mjs';
import { measureOpen } from './measures/open.mjs';
import { measureParse } from './measures/parse.mjs';
import { measureScroll } from './measures/scroll.mjs';
import { measureSearch } from './measures/search.mjs';
import { measureSmooth } from './measures/smooth.mjs';
import { measureWheel } from './measures/wheel.mjs';

/** Everything that is measured, by the name that --only takes. @type {Record<string, import('./types.ts').Measure>} */
export const measures = {
  parse: measureParse,
  build: measureBuild,
  archive: measureArchive,
  rows: measureFirstRows,
  open: measureOpen,
  scroll: measureScroll,
  smooth: measureSmooth,
  wheel: measureWheel,
  fling: measureFling,
  jump: measureJump,
  drag: measureDrag,
  filter: measureFilter,
  heap: measureHeap,
  search: measureSearch,
};
