import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, folderOf, liaoji, log, pageFolder, put, type RunOptions } from '../harness.ts';

const dates = Array.from({ length: 26 }, (_, day) => `2024-03-${String(day + 1).padStart(2, '0')}`);

/** Days of a busy group, three shards of them, with talk of the day before and the day after. */
function inventDay(date: string): string {
  const day = dates.indexOf(date);
  const messages = Array.from({ length: 180 }, (_, n) => {
    const time = new Date((n * 400 + (n % 7)) * 1000).toISOString().slice(11, 19);
    const body = n % 9 === 0 ? `@成员${n % 5}? 冷链第${day}天` : n % 4 === 0 ? '签到' : `仓库${day % 3}号说到温度${n}`;
    return `${time} 成员${(n * 7 + day) % 11}|${body}`;
  });
  return log(date, ...messages);
}

function inventLogs(): Record<string, string> {
  const days = dates.map((date) => [`夜谈/${date}.md`, inventDay(date)] as const);
  return { ...Object.fromEntries(days), '值班/1.md': log('2024-03-02', '09:00:00 安可|今天谁值班') };
}

const day = '夜谈/2024-03-12.md';
const settings = (value: object) => (logs: string) => put(logs, 'liaoji.json', JSON.stringify(value));
const edit = (change: (text: string) => string) => (logs: string) => put(logs, day, change(inventDay('2024-03-12')));

type Change = {
  logs?(folder: string): unknown;
  site?(folder: string): unknown;
  argv?: string[];
  options?: RunOptions;
  /** The page's index.html. */
  page?: string;
};

const pathOf = (site: string, wanted: RegExp) => [...filesBelow(site).keys()].find((path) => wanted.test(path)) ?? '';
const damage = (wanted: RegExp) => (site: string) => put(site, pathOf(site, wanted), 'x');
const remove = (wanted: RegExp) => (site: string) => rmSync(join(site, pathOf(site, wanted)));

const changes: Record<string, Change> = {
  nothing: {},
  'the title': { logs: settings({ title: '冷链夜谈' }) },
  'the title of a chat': { logs: settings({ chats: { 夜谈: { title: '另一个名字' } } }) },
  'the id of a chat': { logs: settings({ chats: { 值班: { formerly: ['夜谈-旧'] } } }) },
  'who is 我': { logs: settings({ chats: { 夜谈: { me: '成员3' } } }) },
  'the offset': { logs: settings({ offset: '+09:00' }) },
  'who may list it': { logs: settings({ chats: { 夜谈: { noindex: true } } }) },
  'who is one person': { logs: settings({ aliases: { 成员1: ['成员2'] } }) },
  'a word that is redacted': { logs: settings({ redactions: { words: ['温度17'] } }) },
  'a speaker who is redacted': { logs: settings({ redactions: { speakers: ['成员4'] } }) },
  'the address': { argv: ['--url', 'https://example.com/a/'] },
  'the language': { argv: ['--lang', 'en'] },
  'compressed files': { argv: ['--precompress'] },
  'the program': { options: { program: 'the next' } },
  'the page': {
    page: '<!doctype html><html data-root="./"><title>p</title><!--liaoji:head--><!--liaoji:body--><!--liaoji:tail--></html>',
  },
  'a message': { logs: edit((text) => text.replace('温度2', '保温')) },
  'what a day said most': { logs: edit((text) => text.replaceAll('温度', '台账')) },
  'a speaker': { logs: edit((text) => text.replace('成员1 ', '成员90 ')) },
  'a message more': { logs: edit((text) => `${text}> 23:59:59  成员5  \n   \n补一句  \n   \n`) },
  'a day more': { logs: (folder) => put(folder, '夜谈/2024-03-27.md', log('2024-03-27', '08:00:00 成员2|明天')) },
  'an earlier day': { logs: (folder) => put(folder, '夜谈/2024-02-27.md', log('2024-02-27', '08:00:00 成员2|昨天')) },
  'a day less': { logs: (folder) => rmSync(join(folder, day)) },
  'the last day': { logs: (folder) => rmSync(join(folder, '夜谈/2024-03-26.md')) },
  'a chat less': { logs: (folder) => rmSync(join(folder, '值班'), { recursive: true }) },
  'a page on disk': { site: damage(/^夜谈\/2024-03-07\/index/) },
  'a page that is gone': { site: remove(/^夜谈\/2024-03-07\/index/) },
  'a picture on disk': { site: damage(/^夜谈\/2024-03-07\/preview/) },
  'the persons on disk': { site: damage(/data\/夜谈\/people/) },
  'a file of the search index': { site: remove(/data\/夜谈\/[0-9a-f]+\.bin/) },
  'a shard on disk': { site: damage(/data\/夜谈\/[0-9a-f]+\.json/) },
  'what was noted': { site: damage(/data\/夜谈\/\.ledger/) },
};

describe('a site that is built where one was, and something changed:', () => {
  const own = mkdtempSync(join(tmpdir(), 'liaoji-ledger-'));
  const [logs, before] = [join(own, 'logs'), join(own, 'site')];
  const build = async (from: string, site: string, { argv = [], options, page }: Change) => {
    const outcome = await liaoji(['build', from, '--out', site, ...argv], { page: pageFolder(page), ...options });
    expect(outcome.code, outcome.err).toBe(0);
  };

  beforeAll(async () => {
    for (const [path, text] of Object.entries(inventLogs())) put(logs, path, text);
    await build(logs, before, {});
  });
  afterAll(() => rmSync(own, { recursive: true }));

  it.each(Object.entries(changes))('%s', async (_, change) => {
    const [from, site, fresh] = [folderOf(), folderOf(), folderOf()];
    cpSync(logs, from, { recursive: true });
    cpSync(before, site, { recursive: true });
    change.logs?.(from);
    change.site?.(site);
    await build(from, site, change);
    await build(from, fresh, change);
    const [there, wanted] = [filesBelow(site), filesBelow(fresh)];
    expect([...there.keys()].sort()).toEqual([...wanted.keys()].sort());
    expect([...there.keys()].filter((path) => there.get(path)?.content !== wanted.get(path)?.content)).toEqual([]);
  });
});
