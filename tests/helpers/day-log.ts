import type { Entry } from '../../src/core/model.ts';

/** Day logs as the exporters write them, padding and all. ␠ in a row stands for a blank that must be seen. */
const separator = '   \n';

export const olderTag = 'tag:\t\t  [chat]';
export const newerTag = 'tag:       [chat]';

export function frontMatter(tag = olderTag, date = '2018-01-02'): string {
  return [
    '---',
    'layout:     source ',
    `title:      "${date}-WeChat"`,
    `date:       ${date} 12:00:00`,
    'author:     PaymentGroup',
    tag,
    '---',
    '',
  ].join('\n');
}

export function header(clock: string, name: string): string {
  return `> ${clock}  ${name}  \n${separator}`;
}

export function message(clock: string, name: string, body: string): string {
  return `${header(clock, name)}${body}  \n${separator}`;
}

/** Joins lines, ␠ for a blank. */
export function lines(...rows: string[]): string {
  return rows.map((row) => `${row.replaceAll('␠', ' ')}\n`).join('');
}

/** 'HH:MM:SS name|text', the shortest thing that shows what was read. */
export function showEntry(entry: Entry): string {
  const clock = [entry.second / 3600, (entry.second / 60) % 60, entry.second % 60];
  const time = clock.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  return `${entry.kind === 'text' ? '' : `${entry.kind} `}${time} ${entry.speaker}|${entry.text}`;
}
