import { parseManifest } from '../../core/index.ts';
import { createSiteReader } from '../archive/site-reader.ts';
import { followArchive, type Site } from '../follow/follow-archive.ts';
import { createFollowReport, type ReportOptions } from '../follow/report.ts';
import { followWords } from '../follow/words.ts';
import type { Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { createProgress } from '../output/progress.ts';

/** Follows every address of an old site into a new one and tells what became of it; says whether none leads astray without a cause. */
export async function followSite(
  root: string,
  { against, ...form }: ReportOptions & { against: string },
  io: Io,
): Promise<boolean> {
  const [old, now] = [await openSite(against, io), await openSite(root, io)];
  if (!old || !now) return false;
  const report = createFollowReport(io, form);
  const total = old.manifest.chats.reduce((sum, { count }) => sum + count, 0);
  const progress = createProgress(io, total, followWords[io.language].following);
  await followArchive(old, now, { onFollowed: report.add, onRead: progress.add, onRenamed: report.tally.addRenamed });
  progress.stop();
  await report.end();
  // What is wrong with the new one was said already.
  printProblems(old.files.problems, io);
  return report.tally.astray() === 0 && old.files.problems.length === 0;
}

async function openSite(root: string, io: Io): Promise<Site | undefined> {
  const files = createSiteReader(root);
  const text = await files.read('data/manifest.json');
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (manifest && 'fault' in manifest) files.report('data/manifest.json', manifest);
  else if (manifest) return { root, files, manifest };
  printProblems(files.problems, io);
  return undefined;
}
