import { createNameSet, type Entry, moveFolds, parseOwnShard, type ShardFold } from '../../core/index.ts';
import { dayPath, formatDayPage } from '../output/day-page.ts';
import { buildDays, splitDays } from '../output/days.ts';
import { headOfDay } from '../output/head/heads.ts';
import { createPageEncoder } from '../output/page-encoder.ts';
import { createPageWriter } from '../output/page-writer.ts';
import { createPageTemplate } from '../output/pages.ts';
import { type DaySummary, summariseDays } from '../output/summary.ts';
import { createPictures } from '../preview/previews.ts';
import type { DayRun, DaySetup, DaysReport } from './types.ts';

/**
 * Makes one run after the other in this very thread. `pause` is awaited before each file: it throws where the user wants to
 * stop, and lets others have their turn.
 */
export function createRunMaker(setup: DaySetup, pause: () => Promise<void>): (run: DayRun) => Promise<DaysReport> {
  const { root, fresh, site, html, fonts } = setup;
  const writer = createPageWriter(root, fresh);
  const template = createPageTemplate(html);
  const pictures = createPictures(fonts);
  const encode = createPageEncoder();
  return async (run) => {
    const { chat, from, before, after } = run;
    const { entries, names, folds } = joinShards(run.shards);
    const days = splitDays(entries);
    const summaries = summariseDays(days, { me: chat.me, before: before?.said, after: after?.said });
    const beside = { before: before?.date, after: after?.date };
    const source = { chat, days, from, names: createNameSet(names), folds, ...beside };
    const report: DaysReport = { days: summaries, paths: [], changed: 0 };
    let index = 0;
    for (const day of buildDays(source)) {
      const summary = summaries[index++] as DaySummary;
      const page = {
        path: dayPath(day),
        isCurrent: () => false,
        make: () => encode(formatDayPage(template, day, { head: headOfDay(site, day, summary), site })),
      };
      for (const file of [page, pictures.day(day, summary.speakers)]) {
        await pause();
        if (writer.renew(file)) report.changed++;
        report.paths.push(file.path);
      }
    }
    return report;
  };
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
