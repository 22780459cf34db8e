import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { formatArchiveIndex } from '../../../src/cli/output/plain/archive-index.ts';
import { formatChatIndex } from '../../../src/cli/output/plain/chat-index.ts';
import { formatDayNav } from '../../../src/cli/output/plain/day-nav.ts';
import type { SiteFacts } from '../../../src/cli/output/site-facts.ts';
import { buildChat, type Entry, formatDay, parseDay } from '../../../src/core/index.ts';
import { summarise } from '../../helpers/summarise.ts';

const site: SiteFacts = { title: '两个群', offset: '+08:00', noindex: false };

function chatOf(title: string, dates: readonly string[], noindex = false) {
  const entries = dates.map((date): Entry => ({ date, second: 1, speaker: '安可', kind: 'text', text: '早' }));
  const entry = buildChat({ id: '夜 谈', title, entries }, { hash: () => '0'.repeat(12), write: () => {} });
  return { entry, summary: summarise(entries), noindex };
}

/** Links as 'href words', headings as their words, in order. */
function outline(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      open.push(name);
      if (/^(?:a|h\d)$/.test(name)) found.push(href === undefined ? '' : `${href} `);
    },
    ontext(text) {
      if (open.some((name) => /^(?:a|h\d)$/.test(name))) found.push((found.pop() ?? '') + text);
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return found;
}

describe('a page without scripts', () => {
  it('lists a chat’s days by year and month, newest month first, with their counts', () => {
    const dates = ['2023-12-31', '2024-01-05', '2024-03-02', '2024-03-02', '2024-03-11'];
    expect(outline(formatChatIndex(site, chatOf('夜谈', dates)))).toEqual([
      '../ 两个群',
      '夜谈',
      ...['2024年4 条', '3月3 条', '2024-03-02/ 2日2', '2024-03-11/ 11日1', '1月1 条', '2024-01-05/ 5日1'],
      ...['2023年1 条', '12月1 条', '2023-12-31/ 31日1'],
      'feed.xml 订阅新的日子（Atom）',
    ]);
  });

  it('lists the chats of an archive', () => {
    expect(outline(formatArchiveIndex(site, [chatOf('夜谈', ['2024-01-05', '2024-02-01'], true)]))).toEqual([
      '两个群',
      '%E5%A4%9C%20%E8%B0%88/ 夜谈2 条消息 · 2 天 · 2024年1月5日至2024年2月1日',
    ]);
  });

  it.each([
    [0, ['../ 全部日子', '../2024-01-05/ 后一天2024年1月5日']],
    [1, ['../2024-01-03/ 前一天2024年1月3日', '../ 全部日子', '../2024-02-01/ 后一天2024年2月1日']],
    [2, ['../2024-01-05/ 前一天2024年1月5日', '../ 全部日子']],
  ])('ends day %i with the ways on', (index, links) => {
    const dates = ['2024-01-03', '2024-01-05', '2024-02-01'];
    expect(outline(formatDayNav({ before: dates[index - 1], after: dates[index + 1] }))).toEqual(links);
  });

  it('stays light with thousands of days', () => {
    const start = parseDay('2014-01-01') ?? 0;
    const html = formatChatIndex(
      site,
      chatOf(
        '夜谈',
        Array.from({ length: 1500 }, (_, day) => formatDay(start + day)),
      ),
    );
    expect(outline(html)).toHaveLength(1500 + 50 + 5 + 3);
    expect(html.length).toBeLessThan(75_000);
  });

  it('has titles that cannot break out', () => {
    const hostile = '</a></h1><script>alert(1)</script>"\'&lt;\0';
    const html = formatChatIndex({ ...site, title: hostile }, chatOf(hostile, ['2024-01-05']));
    expect(html).not.toContain('<script');
    expect(outline(html).slice(0, 2)).toEqual([
      `../ ${hostile.replace('\0', '\ufffd')}`,
      hostile.replace('\0', '\ufffd'),
    ]);
  });
});
