import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, folderOf, liaoji, log, pngBytes, put } from './harness.ts';

/** What nobody is to see: a speaker's name, of which the first three characters stand alone, too; a text, a word, what patterns find. */
export type Secrets = { hidden: string; withheld: string; word: string; found: readonly string[] };

/** A day in which every secret stands wherever one can. */
function dayOf({ hidden, withheld, word, found }: Secrets): string {
  const clock = (second: number) =>
    `09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
  const bodies = [
    '安可|早',
    ...found.flatMap((secret) => [
      `安可|我的是${secret}，谢谢`,
      `未央（${secret}）|到`,
      `安可|https://example.com/?to=${encodeURIComponent(secret)}`,
      `安可|「未央：${secret}」 - - - - - - - - - - 收到`,
      `${hidden}|[${secret}的聊天记录\n](https://example.com/${secret})`,
    ]),
    `${hidden}|大家好`,
    `安可|@${hidden}?在吗，@${hidden.slice(0, 3)} 呢`,
    `安可|「${hidden}：大家好」 - - - - - - - - - - 你好`,
    `|"${hidden}" 撤回了一条消息`,
    `安可|![2024-03-12 09:30:00](http://example.com/img/${encodeURIComponent(hidden)}.png)`,
    `安可|${word}见`,
    `安可|![2024-03-12 09:30:00](secret.png)`,
    `安可|${withheld}`,
    `未央|「安可：${withheld}」 - - - - - - - - - - 什么？`,
    '安可|晚',
  ];
  return log('2024-03-12', ...bodies.map((body, index) => `${clock(index)} ${body}`));
}

/** A picture that is not in the way of the others: its bytes are its own. */
export const picture = pngBytes(321, 123);

type Options = { single?: boolean; picture?: Uint8Array };

/** All that the commands write of such a day once it is redacted, by path; a site over the one from before the redactions. */
export async function buildRedacted(secrets: Secrets, { single = false, picture: bytes = picture }: Options = {}) {
  const { hidden, withheld, word } = secrets;
  const folder = folderOf({ 'talks/1.md': dayOf(secrets), 'talks/secret.png': bytes });
  const { out } = await liaoji(['parse', folder]);
  const messages = JSON.parse(out).chats[0].messages as { id: string; text: string; src?: string }[];
  const idOf = (holds: (message: (typeof messages)[number]) => boolean) => messages.find(holds)!.id;
  const settings = {
    title: `${hidden}的群`,
    chats: { talks: { me: hidden, formerly: [`${word}-talks`, 'evenings'] } },
    redactions: {
      patterns: ['mobile', 'id-card', 'bank-card', 'email', 'wechat-id'],
      speakers: { [hidden]: '甲' },
      words: [word],
      messages: [
        `talks/2024-03-12#${idOf(({ text }) => text === withheld)}`,
        `talks/2024-03-12#${idOf(({ src }) => src?.startsWith('pictures/') === true)}`,
      ],
    },
  };
  const site = join(folderOf(), 'site');
  if (!single) await liaoji(['build', folder, '--out', site]);
  put(folder, 'liaoji.json', JSON.stringify(settings));
  const target = single ? ['--single', '--out', `${site}.html`] : ['--out', site, '--precompress'];
  const built = await liaoji(['build', folder, ...target, '--report', `${site}.txt`]);
  const parsed = await liaoji(['parse', folder, '--parts']);
  if (built.code + parsed.code > 0) throw new Error(built.err + parsed.err);
  const files = single
    ? new Map([['site.html', readFileSync(`${site}.html`)]])
    : new Map([...filesBelow(site)].map(([path, { content }]) => [path, Buffer.from(content, 'latin1')] as const));
  const said = { parse: parsed.out, stderr: built.err, report: readFileSync(`${site}.txt`, 'utf8') };
  // Where the logs lie is another place each time.
  const texts = Object.entries(said).map(([name, text]) => [name, Buffer.from(text.replaceAll(folder, ''))] as const);
  return new Map([...files, ...texts]);
}
