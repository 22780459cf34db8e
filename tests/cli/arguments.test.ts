import { describe, expect, it } from 'vitest';
import { folderOf, liaoji, log, pageFolder, put } from './harness.ts';

const logs = () => folderOf({ 'a/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早') });

describe('what is asked of the command line', () => {
  it.each<[argv: string[], code: number, out: RegExp, err: RegExp]>([
    [['--help'], 0, /用法/, /^$/],
    [['-h', '--lang', 'en'], 0, /Usage/, /^$/],
    [['build', '--help'], 0, /--out/, /^$/],
    [['parse', '--help', '--lang=en'], 0, /adds the parts/, /^$/],
    [['--version'], 0, /^1\.2\.3\n$/, /^$/],
    [['check', '--version'], 0, /^1\.2\.3\n$/, /^$/],
    [[], 2, /^$/, /没有给出命令/],
    [['--lang', 'en'], 2, /^$/, /No command/],
    [['--lang', 'fr', '--help'], 2, /^$/, /zh 或 en/],
    [['--lang'], 2, /^$/, /zh 或 en/],
    [['bulid'], 2, /^$/, /“bulid”/],
    [['toString'], 2, /^$/, /“toString”/],
    [['build'], 2, /^$/, /没有给出聊天记录/],
    [['parse'], 2, /^$/, /没有给出聊天记录/],
    [['serve'], 2, /^$/, /没有给出聊天记录/],
    [['check'], 2, /^$/, /一个网站/],
    [['check', 'a', 'b'], 2, /^$/, /一个网站/],
    [['build', 'nowhere'], 2, /^$/, /--out/],
    [['build', 'nowhere', '--out'], 2, /^$/, /“--out”后面缺少它的值/],
    [['build', 'nowhere', '--out', '--lang', 'en'], 2, /^$/, /"--out" lacks its value/],
    [['build', 'nowhere', '-o'], 2, /^$/, /“-o”后面缺少它的值/],
    [['build', 'nowhere', '--out='], 2, /^$/, /没有说写到哪里.* --out <文件夹>/],
    [['build', 'nowhere', '--single'], 2, /^$/, /没有说写到哪里.* --out <文件>\.html/],
    [['parse', 'nowhere', '--parts=yes'], 2, /^$/, /“--parts”后面不带值/],
    [['parse', 'nowhere', '-x'], 2, /^$/, /没有“-x”这个选项/],
    [['--bogus'], 2, /^$/, /没有“--bogus”这个选项/],
    [['parse', 'nowhere'], 2, /^$/, /找不到“nowhere”/],
    [['parse', 'nowhere', '--lang', 'en'], 2, /^$/, /There is no "nowhere"/],
    [['parse', '.', '--out', 'x'], 2, /^$/, /没有“--out”这个选项.*\n.*liaoji parse --help/],
    [['serve', '.', '--port', '70000'], 2, /^$/, /70000/],
    [['serve', '.', '--port', '-1'], 2, /^$/, /“--port”后面缺少它的值/],
  ])('%j', async (argv, code, out, err) => {
    const outcome = await liaoji(argv);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toMatch(out);
    expect(outcome.err).toMatch(err);
  });

  it('may put options before the command', async () => {
    const { code, out } = await liaoji(['--lang', 'en', 'build', '--help']);
    expect([code, out.slice(0, 12)]).toEqual([0, 'liaoji build']);
  });
});

describe('exit codes', () => {
  it('are 0 with problems, 1 where nothing was made', async () => {
    const folder = logs();
    put(folder, 'a/2024-01-02.md', log('2024-01-02'));
    expect(await liaoji(['parse', folder])).toMatchObject({ code: 0, err: expect.stringContaining('2024-01-02.md: ') });
    expect(await liaoji(['parse', folderOf()])).toMatchObject({ code: 1 });
    expect(await liaoji(['build', folderOf(), '--out', folderOf()])).toMatchObject({ code: 1 });
    expect(await liaoji(['serve', folderOf()])).toMatchObject({ code: 1 });
  });

  it('are 1 for a disk that does not do as it is told', async () => {
    const out = `${folderOf({ file: 'x' })}/file/site`;
    const { code, err } = await liaoji(['build', logs(), '--out', out]);
    expect(code).toBeGreaterThan(0);
    expect(err).not.toBe('');
  });

  it('are 1 where the page was never built, and 0 for a reader that went away', async () => {
    const page = folderOf();
    expect(await liaoji(['build', logs(), '--out', folderOf()], { page })).toMatchObject({ code: 1 });
    expect(await liaoji(['parse', logs()], { closeAfter: 2 })).toMatchObject({ code: 0 });
  });

  it('let a mistake of our own through: a page without its markers writes no site', async () => {
    const page = pageFolder('<html data-root="./"><title>x</title></html>');
    await expect(liaoji(['build', logs(), '--out', folderOf()], { page })).rejects.toThrow('liaoji:head');
  });
});

it('shows progress on a terminal only, and never on stdout', async () => {
  const folder = logs();
  expect((await liaoji(['parse', folder], { terminal: true })).err).toContain('\r读入 100 %');
  const { out, err } = await liaoji(['parse', folder]);
  expect(err).toBe('');
  expect(() => JSON.parse(out)).not.toThrow();
});
