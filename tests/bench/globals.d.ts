/** What our timeline drew first, and how long it took. */
type Drawn = { ms: number; withStoreMs: number; markup: string; scrollTop: number };

/** What the bench's pages and the scripts that it puts into ours leave on the window. */
interface Window {
  ours(): Promise<Drawn>;
  html(markup: string, scrollTop: number): Promise<number>;
  warm(): Promise<void>;
  seenMs: Promise<number>;
  takenMs: Promise<number>;
  seenFrames: { atMs: number; top: number; uncovered: number }[];
  watching: boolean;
  longTasks: number[];
}
