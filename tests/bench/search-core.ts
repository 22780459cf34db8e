/** What the bench of search runs in Node, bundled. */
export type { ChatEntry, Query, Searcher, SearchProgress } from '../../src/core/index.ts';
export {
  buildChatMap,
  createScanner,
  createSearcher,
  headPath,
  listBuckets,
  normaliseText,
  parseManifest,
  parseQuery,
  parseSearchHead,
} from '../../src/core/index.ts';
