import type { Browser } from 'playwright-core';
import type { Archive } from './read-archive.ts';

/** One line of the table. */
export type Line = {
  /** Stays the same from run to run: 'scroll.task'. */
  id: string;
  name: string;
  unit: string;
  /** Ours, by number of messages; under 'all' where it does not depend on them. */
  values: Partial<Record<string, number>>;
  /** What it is held against, measured in the same run. */
  baseline?: { name: string; value: number };
  ratio?: number;
  goal?: string;
  holds?: boolean;
};

/** A generated archive, built and served. */
export type Size = { count: number; logs: string; site: string; url: string; archive: Archive };

export type Request = { path: string; bytes: number; atMs: number };

export type Server = { url: string; requests: Request[]; close(): void };

/** What every measure is given. */
export type Bench = {
  sizes: Size[];
  rounds: number;
  /** The folder of the built product: cli.js and page/. */
  product: string;
  /** For what a measure writes. */
  scratch: string;
  server: Server;
  browser: Browser;
  /** The site of twenty messages whose data stands in its pages. */
  tiny: Size;
  say(text: string): void;
};

export type Measure = (bench: Bench) => Promise<Line[]>;

/** A frame, or the part of it that one thread had to do, as Chromium's trace has it. */
export type Frame = {
  frame_sequence: number;
  state: 'STATE_PRESENTED_ALL' | 'STATE_PRESENTED_PARTIAL' | 'STATE_NO_UPDATE_DESIRED' | 'STATE_DROPPED';
  /** Which thread scrolls while it is made. */
  scroll_state: 'SCROLL_NONE' | 'SCROLL_MAIN_THREAD' | 'SCROLL_COMPOSITOR_THREAD';
  affects_smoothness: boolean;
  /** Parts of it were not drawn yet. */
  has_missing_content: boolean;
};
