import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNameSet, type Entry, moveFolds, parseOwnShard, type ShardFold } from '../../core/index.ts';
import { unpackTexts } from '../input/packed-texts.ts';
import type { MadeDay } from '../ledger/ledger.ts';
import { dayPath, formatDayPage } from '../output/day-page.ts';
import { buildDays, type DayChat, splitDays } from '../output/days.ts';
import { headOfDay } from '../output/head/heads.ts';
import { createPageEncoder } from '../output/page-encoder.ts';
import { createPageWriter, type Renewable } from '../output/page-writer.ts';
import { createPageTemplate } from '../output/pages.ts';
import { createSummariser, type DaySummary } from '../output/summary.ts';
import { createPictures, dayPicturePath } from '../preview/previews.ts';
import type { DayOrder, DayRun, DaySetup, DaysReport } from './types.ts';

/**
 * Makes one run after the other in this very thread. `pause` is awaited before each file: it throws where the user wants to
 * stop, and lets others have their turn.
 */
export function createRunMaker(setup: DaySetup, pause: () => Promise<void>): (order: DayOrder) => Promise<DaysReport> {
  const { root, fresh, site, html, fonts } = setup;
  const writer = createPageWriter(root, fresh);
  const template = createPageTemplate(html);
  const pictures = createPictures(fonts);
  const encode = createPageEncoder();
  const summarise = createSummariser();

  /** Whether all that was made of a run is still there as it was. */
  async function stand(files: readonly [path: string, sum: number][]): Promise<boolean> {
    for (const [path, sum] of files) {
      await pause();
      if (!writer.stands(path, sum)) return false;
    }
    return true;
  }

  async function make({ chat, from, shards, before, after }: DayRun): Promise<DaysReport> {
    const { entries, names, folds } = joinShards(shards.map((path) => readFileSync(join(root, path), 'utf8')));
    const days = splitDays(entries);
    const around = { before: before && unpackTexts(before.said), after: after && unpackTexts(after.said) };
    const summaries = summarise(days, { me: chat.me, ...around });
    const beside = { before: before?.date, after: after?.date };
    const source = { chat, days, from, names: createNameSet(names), folds, ...beside };
    const report: DaysReport = { days: [], paths: [], changed: 0 };
    const renew = async (file: Renewable) => {
      await pause();
      const { changed, sum } = writer.renew(file);
      report.changed += Number(changed);
      report.paths.push(file.path);
      return sum;
    };
    for (const day of buildDays(source)) {
      const summary = summaries[report.days.length] as DaySummary;
      const page = await renew({
        path: dayPath(day),
        isCurrent: () => false,
        make: () => encode(formatDayPage(template, day, { head: headOfDay(site, day, summary), site })),
      });
      report.days.push({ summary, page, picture: await renew(pictures.day(day, summary.speakers)) });
    }
    return report;
  }

  return async ({ made, ...run }) => {
    const files = made?.flatMap((day) => filesOf(run.chat, day)) ?? [];
    if (!made || !(await stand(files))) return make(run);
    return { days: made, paths: files.map(([path]) => path), changed: 0 };
  };
}

function filesOf(chat: DayChat, { summary: { date }, page, picture }: MadeDay): [path: string, sum: number][] {
  return [
    [dayPath({ chat, date }), page],
    [dayPicturePath({ chat, date }), picture],
  ];
}

/** The shards as one: their messages in order, and the folds by their places among all of these. */
function joinShards(shards: readonly string[]) {
  const entries: Entry[] = [];
  const names = new Set<string>();
  const folds: ShardFold[] = [];
  for (const read of shards.map(parseOwnShard)) {
    folds.push(...moveFolds(read.folds, entries.length));
    for (const entry of read.entries) entries.push(entry);
    for (const name of read.names) names.add(name);
  }
  return { entries, names, folds };
}
