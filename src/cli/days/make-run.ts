import { createNameSet, type Entry, parseOwnShard } from '../../core/index.ts';
import { dayPath, formatDayPage } from '../output/day-page.ts';
import { buildDays, splitDays } from '../output/days.ts';
import { headOfDay } from '../output/head/heads.ts';
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
  return async (run) => {
    const { chat, from, before, after } = run;
    const { entries, names } = joinShards(run.shards);
    const days = splitDays(entries);
    const summaries = summariseDays(days, { me: chat.me, before: before?.said, after: after?.said });
    const source = { chat, days, from, names: createNameSet(names), before: before?.date, after: after?.date };
    const report: DaysReport = { days: summaries, paths: [], changed: 0 };
    let index = 0;
    for (const day of buildDays(source)) {
      const summary = summaries[index++] as DaySummary;
      const page = {
        path: dayPath(day),
        isCurrent: () => false,
        make: () => Buffer.from(formatDayPage(template, day, { head: headOfDay(site, day, summary), site })),
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

function joinShards(shards: readonly string[]): { entries: Entry[]; names: Set<string> } {
  const read = shards.map(parseOwnShard);
  return { entries: read.flatMap(({ entries }) => entries), names: new Set(read.flatMap(({ names }) => names)) };
}
