import type { ChatEntry, Hit, Query, ReadReason, SearchOptions, SearchProgress, ShownHit } from '../../core/index.ts';

/** What the page says to the worker that searches. */
export type Ask =
  /** The first message. `root`: where the archive's files are; none where they stand in the page, which then is asked for them. */
  | { ask: 'open'; chats: readonly ChatEntry[]; root?: string }
  | ({ ask: 'search'; id: number; query: Query } & Pick<SearchOptions, 'order' | 'among'>)
  | { ask: 'show'; id: number; query: Query; hits: readonly Hit[] }
  | { ask: 'warm'; id: number; among?: readonly string[] | undefined; hasSpeakers?: boolean | undefined }
  | { ask: 'cancel'; id: number }
  /** What the worker wanted, as it stands in the page; nothing where it is not there. */
  | { ask: 'file'; path: string; file?: { text: string; isDeflated: boolean } };

/** What the worker says to the page. */
export type Told =
  | { told: 'open' }
  | { told: 'progress'; id: number; progress: SearchProgress }
  | { told: 'done'; id: number; result: SearchProgress | ShownHit[] | undefined }
  | { told: 'failed'; id: number; reason: ReadReason | undefined }
  | { told: 'wants'; path: string };

/** One end of the line between page and worker: a `Worker`, a worker's own scope, a port. */
export type Line<In, Out> = {
  postMessage(message: Out): void;
  addEventListener(type: 'message', listen: (event: { data: In }) => void): void;
};
