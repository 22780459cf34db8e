import { describe, expect, it } from 'vitest';
import { folderOf, liaoji, log, type Parsed, parse, put } from './harness.ts';

describe('parse', () => {
  it('prints keys in one order, and parts where they are asked for', async () => {
    const folder = folderOf({
      'g/1.md': log('2024-01-01', '10:00:00 安可|[强]好', '10:00:01 未央|@安可?早 http://example.com/a'),
    });
    const { out } = await liaoji(['parse', folder, '--parts']);
    const parsed: Parsed = JSON.parse(out);
    expect(Object.keys(parsed)).toEqual(['chats', 'problems']);
    expect(Object.keys(parsed.chats[0]?.messages[0] ?? {})).toEqual(['id', 'at', 'speaker', 'kind', 'text', 'parts']);
    const parts = parsed.chats[0]?.messages[1]?.parts as { kind: string; raw: string }[];
    expect(parts.map(({ kind }) => kind)).toEqual(['mention', 'text', 'url']);
    expect(parts[0]).toMatchObject({ speaker: '安可', certain: true });
    expect(parts.map(({ raw }) => raw).join('')).toBe(parsed.chats[0]?.messages[1]?.text);
    expect((await parse(folder)).chats[0]?.messages[0]).not.toHaveProperty('parts');
  });

  it('says problems in the language asked for, and prints no more than 20 of a code', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`g/${n}.md`, log('2024-01-01')])));
    put(folder, 'g/99.md', log('2024-01-01', '10:00:00 安可|早'));
    const { err, out } = await liaoji(['parse', folder, '--lang', 'en']);
    expect(JSON.parse(out).problems).toHaveLength(25);
    expect(err.trim().split('\n')).toHaveLength(21);
    expect(err).toContain('Not listed are more problems of the same sort (no-messages): 5.');
  });

  it('tells of a chat whose logs have more problems than anybody counts', async () => {
    const odd = Array.from({ length: 20 }, () => '10:00:00 安可|![2024-01-01 10:00:00](javascript:0)');
    const logs = Array.from({ length: 6600 }, (_, n) => [`g/${n}.md`, log('2024-01-01', ...odd)]);
    const { code, err } = await liaoji(['parse', folderOf(Object.fromEntries(logs)), '--lang', 'en']);
    expect(code).toBe(0);
    expect(err).toContain('(unsafe-address): 131980.');
  });

  it('lets no file name write to the terminal', async () => {
    const folder = folderOf({
      'g/1.md': log('2024-01-01', '10:00:00 安可|早'),
      'g/\u001b[31m\n.md': log('2024-01-01'),
    });
    const { err, out } = await liaoji(['parse', folder]);
    expect(err).toContain('g/\ufffd[31m\ufffd.md: ');
    expect(JSON.parse(out).problems[0].file).toContain('\u001b[31m\n.md');
  });
});
