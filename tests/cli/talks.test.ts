import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest, parseTalksFile } from '../../src/core/index.ts';
import { evening } from '../core/talks/evening.ts';
import { filesBelow, folderOf, liaoji, log, put } from './harness.ts';

const date = '2024-05-08';
const bodies = evening.map((line) => {
  const [clock, speaker, ...text] = line.split(' ');
  const body = text.join(' ');
  const picture = `![${date} ${clock}](http://static.example.com/img/${clock?.replaceAll(':', '')}.png)`;
  return `${clock} ${speaker}|${body === '[图片]' ? picture : body}`;
});

async function build(redactions: object) {
  const logs = folderOf({ 'nights/1.md': log(date, ...bodies), 'liaoji.json': JSON.stringify({ redactions }) });
  const site = folderOf();
  expect(await liaoji(['build', logs, '--out', site])).toMatchObject({ code: 0 });
  const manifest = parseManifest(readFileSync(join(site, 'data/manifest.json'), 'utf8'));
  if ('fault' in manifest) throw new Error(manifest.fault);
  const [chat] = manifest.chats;
  const file = join(site, `data/nights/talks.${chat?.talks?.[0]}.json`);
  const text = chat?.talks ? readFileSync(file, 'utf8') : '{"liaoji":1,"chat":"nights","talks":[]}';
  const talks = parseTalksFile(text, { chat: 'nights', count: chat?.count ?? 0 });
  return { site, file, talks, logs };
}

describe('the talks of a site', () => {
  it('are those of its logs, and check knows them', async () => {
    const { site, talks } = await build({});
    expect(talks).toMatchObject([{ topic: '订单为什么会丢', speaker: '满满', slides: [10, 14, 18] }]);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
  });

  it('hold nothing that was redacted: neither names, nor words of the topic', async () => {
    const { site, talks, logs } = await build({
      speakers: { 满满: '甲', '林小满-云杉-产品-上海': '甲' },
      words: ['为什么会丢'],
    });
    expect(talks).toMatchObject([{ topic: '订单〔已隐去〕', speaker: '甲' }]);
    for (const name of filesBelow(site).keys()) {
      if (!name.endsWith('.json') && !name.endsWith('.html')) continue;
      const text = readFileSync(join(site, name), 'utf8');
      for (const secret of ['满满', '林小满', '为什么会丢']) expect(text, name).not.toContain(secret);
    }
    const single = join(folderOf(), 'one.html');
    await liaoji(['build', logs, '--single', '--out', single]);
    expect(readFileSync(single, 'utf8')).toContain('"data/nights/talks.');
  });

  it('have no topic where the announcement was taken out', async () => {
    const { talks } = await build({ messages: [`nights/${date}#190100`, `nights/${date}#193005`] });
    expect(JSON.stringify(talks)).not.toContain('为什么会丢');
  });

  it('are missed by check where they name other messages', async () => {
    const { site, file } = await build({});
    const name = readdirSync(join(site, 'data/nights')).find((each) => each.startsWith('talks.'));
    put(site, `data/nights/${name}`, readFileSync(file, 'utf8').replace('"id":"193005"', '"id":"193006"'));
    const { code, err } = await liaoji(['check', site, '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('Talks that do not fit the messages: 1');
  });
});
