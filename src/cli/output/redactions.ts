import { writeFile } from 'node:fs/promises';
import type { RedactedPlace, RedactionReport } from '../../core/index.ts';
import type { Redaction } from '../input/redaction.ts';
import type { Io } from '../io.ts';
import { words } from '../words.ts';

/** Says on stderr what was taken out, by sort of rule, and writes it down where `file` is given. */
export async function reportRedactions(
  redaction: Redaction | undefined,
  file: string | undefined,
  io: Io,
): Promise<void> {
  if (file !== undefined) await writeFile(file, formatRedactions(redaction?.report(), redaction?.places ?? []));
  if (redaction) io.err(`${words[io.language].redacted(countSorts(redaction.report()))}\n`);
}

function countSorts({ rules }: RedactionReport): string[] {
  const counts = new Map<string, number>();
  for (const { rule, count } of rules) {
    const sort = rule.replace(/\[\d+\]$/, '');
    counts.set(sort, (counts.get(sort) ?? 0) + count);
  }
  return [...counts].map(([sort, count]) => `${sort} ${count}`);
}

/**
 * The report as a file: a line for each rule with its places and messages, then one for each message with its address and rules.
 * It says nowhere what was there.
 */
function formatRedactions(report: RedactionReport | undefined, places: readonly RedactedPlace[]): string {
  const rules = report?.rules ?? [];
  const byRule = rules.map(({ rule, count, messages }) => `${rule}\t${count}\t${messages}`);
  const byMessage = places.map(({ chat, date, id, rules: found }) => `${chat}/${date}/#${id}\t${found.join(' ')}`);
  return `${['# rule\tplaces\tmessages', ...byRule, '', '# message\trules', ...byMessage].join('\n')}\n`;
}
