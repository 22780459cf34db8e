import type { PackedTexts } from '../input/packed-texts.ts';
import type { ReadLogs } from '../input/read-log.ts';
import type { MadeDay } from '../ledger/ledger.ts';
import type { DayChat } from '../output/days.ts';
import type { SiteFacts } from '../output/site-facts.ts';

/** What all days of a build have in common. Like a run and its report it can be sent to a thread. */
export type DaySetup = {
  /** The site's folder; `fresh`: nothing was in it before this build. */
  root: string;
  fresh: boolean;
  site: SiteFacts;
  /** The page's index.html. */
  html: string;
  /** The folder of the font for preview pictures. */
  fonts: string;
};

/** Days of a chat that follow each other, whole, as the shards that hold them. */
export type DayRun = {
  chat: DayChat;
  /** The position of the first message. */
  from: number;
  /** The paths of the shards' files, which stand in the site. */
  shards: string[];
  /** The day before the first of them, and the one after the last. */
  before?: DayBeside | undefined;
  after?: DayBeside | undefined;
};

/** A run, and what the build before made of it, which may still stand. */
export type DayOrder = DayRun & { made?: MadeDay[] | undefined };

/** A day and what was written on it (summary.ts). */
export type DayBeside = { date: string; said: PackedTexts };

/** What was made of a run: its days in order of time, their files, and how many of these are new or changed. */
export type DaysReport = { days: MadeDay[]; paths: string[]; changed: number };

/** Makes what a site has for each day: its page, and the preview picture beside it. What does so in threads reads logs there, too. */
export type DayMaker = {
  read?: ReadLogs;
  /** Throws where one before has failed, or the user wants to stop. */
  make(run: DayOrder): Promise<DaysReport>;
  /** Makes here what no thread has begun with: nothing else is left to be done. */
  finish?(): Promise<void>;
  /** Ends what is under way between two files, if anything is. */
  close(): Promise<void>;
};
