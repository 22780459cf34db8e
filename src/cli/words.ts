// Longer than other files: one table, both languages side by side.
import type { Language } from '../core/index.ts';

const zh = {
  help: `聊记：把导出的微信聊天记录变成一个可以浏览、每条消息都有地址的网站。

用法：
  liaoji build <记录…> --out <文件夹>   生成网站（纯静态文件）
  liaoji serve <记录…|网站>             在本机打开看看
  liaoji parse <记录…> [--parts]        把读到的内容以 JSON 写到标准输出
  liaoji check <网站>                   检查网站的文件是否完整，旧链接是否还能打开
  liaoji aliases <记录…>                看哪些名字像是同一个人，写成 liaoji.json 的一段

记录可以是文件，也可以是文件夹：文件夹里的记录是一个群，每个子文件夹是一个群。
liaoji <命令> --help 看每个命令的说明。

  --lang zh|en   输出的语言（默认 zh）
  --version      版本
  --help         这份说明
`,
  build: `liaoji build <记录…> --out <文件夹>
liaoji build <记录…> --single [--inline-pictures] --out <文件>.html

读入记录，把网站写进文件夹。文件夹可以不存在、为空，或是以前生成的网站；没有变化的文件不会重写。

  --out <文件夹>      写到哪里（必须给出）
  --single            不生成网站，而是一个双击就能打开的文件：--out <文件>.html
  --inline-pictures   和 --single 一起用：图片也放进这个文件
  --precompress       每个文本文件旁边再放压缩好的 .br 和 .gz，给会直接送出它们的服务器用
  --url <网址>        网站将放在哪里，例如 https://example.com/group/；代替 liaoji.json 里的 url
  --report <文件>     把隐去了什么写进文件：每条规则、每条消息的地址，不含原文
  --lang zh|en        输出的语言
`,
  serve: `liaoji serve <记录…|网站> [--port <端口>] [--host <地址>]

在本机提供网站，并打印它的地址。给的是记录时，先生成到一个临时文件夹，退出时删除。

  --port <端口>   默认 4173；被占用时换一个空闲的
  --host <地址>   默认 127.0.0.1，只有本机能打开
  --lang zh|en    输出的语言
`,
  parse: `liaoji parse <记录…> [--parts]

把读到的内容以 JSON 写到标准输出：{ chats: [{ id, title, messages }], problems }

  --parts        每条消息再加上 parts：文字、表情、提及、网址、引用……
  --lang zh|en   problems 里句子的语言
`,
  aliases: `liaoji aliases <记录…>

看哪些名字像是同一个人：两部手机导出的同一条消息，或者名字本身。写成 liaoji.json 的一段，到标准输出；
每一条的理由写到标准错误。这只是建议：看过再放进 liaoji.json 的 aliases，下次 build 才算数。

  --lang zh|en   输出的语言
`,
  check: `liaoji check <网站> [--against <旧网站> [--all] [--json]]

检查网站：清单、每个数据文件的内容与名字、数目、图片、网页。都对则返回 0，否则返回 1。
有 --against 时，再把旧网站的每个地址（消息、日期、群）照网页的做法在新网站里打开，
说出哪些照旧、哪些换了地址、哪些没有了，为什么；有链接无故走偏则返回 1。

  --against <旧网站>   以前生成的网站
  --all                列出每一处，而不是每种原因 20 处
  --json               以 JSON 写到标准输出，包括每一处

  --lang zh|en   输出的语言
`,
  seeHelp: (command: string) => `用 liaoji ${command}--help 看说明。`,
  noCommand: '没有给出命令。',
  unknownCommand: (command: string) => `没有“${command}”这个命令；有的是 build、serve、parse、check、aliases。`,
  badArguments: '参数不对。',
  unknownOption: (option: string) => `没有“${option}”这个选项；如果是文件名，请写成 ./${option}。`,
  optionAlone: (option: string) => `“${option}”后面不带值。`,
  optionEmpty: (option: string) => `“${option}”后面缺少它的值。`,
  badLanguage: (value: string) => `--lang 只能是 zh 或 en，不能是“${value}”。`,
  badPort: (value: string) => `--port 要一个 0 到 65535 的数，不能是“${value}”。`,
  badUrl: (value: string) => `--url 要一个 http 或 https 网址，不带 ? 和 #，不能是“${value}”。`,
  noLogsGiven: '没有给出聊天记录；请给出文件或文件夹。',
  noOut: '没有说写到哪里；请加上 --out <文件夹>。',
  noOutFile: '没有说写到哪里；请加上 --out <文件>.html。',
  oneArchive: '请给出一个网站的文件夹。',
  notASite: (path: string) => `“${path}”不是聊记生成的网站；请给出 build 的 --out 文件夹。`,
  againstMissing: (option: string) => `${option} 要和 --against <旧网站> 一起用。`,
  notFound: (path: string) => `找不到“${path}”。`,
  notOurs: (path: string) => `“${path}”里有别的东西，不是聊记生成的网站，所以没有动它；请换一个空文件夹。`,
  onlySingle: '--inline-pictures 要和 --single 一起用。',
  notSingle: (option: string) => `${option} 不能和 --single 一起用：只有一个文件，没有网站。`,
  notHtml: (path: string) => `--single 要写一个 .html 文件，“${path}”不是。`,
  notOurFile: (path: string) => `“${path}”已经在那里，而且不是聊记生成的，所以没有动它；请换一个名字。`,
  noPage: '找不到网页本身的文件；请先运行 npm run build。',
  nothing: '没有读到任何消息，所以什么也没有生成。请确认给出的是支持的聊天记录。',
  failed: (path: string, reason: string) => `没有做成：${path && `“${path}”`}${reason}。`,
  systemReasons: {
    ENOSPC: '所在的磁盘满了',
    EACCES: '没有读写的权限',
    EPERM: '没有读写的权限',
    EROFS: '所在的磁盘只能读，不能写',
    ENOENT: '不存在，也不能在那里新建',
    ENOTDIR: '的上级不是文件夹',
    EISDIR: '是一个文件夹，写不了文件',
    EADDRNOTAVAIL: '这个地址不是本机的',
  } as Record<string, string>,
  threadDied: (reason: string) =>
    `没有做成：生成网页的线程意外结束了（${reason}）。可能是内存不够；以前生成的网站照常可用。`,
  interrupted: '已停下。以前生成的网站照常可用；再运行一次同样的命令就会接着做，写好的文件不会重写。',
  reading: '读入',
  writing: '写出',
  timeLeft: (left: { minutes: number } | { seconds: number }) =>
    'minutes' in left ? `，大约还要 ${left.minutes} 分钟` : `，大约还要 ${left.seconds} 秒`,
  built: (counts: { chats: number; messages: number; days: number; changed: number; files: number }) =>
    `${counts.chats} 个群，${counts.messages} 条消息，${counts.days} 天；写了 ${counts.changed} 个文件，共 ${counts.files} 个。`,
  redacted: (counts: string[]) => `隐去：${counts.join('，')}。`,
  noUrl: '没有写 sitemap.xml，因为不知道网站的地址：在 liaoji.json 里写 url，或加上 --url <网址>。',
  builtSingle: (counts: { chats: number; messages: number; days: number; size: string }) =>
    `${counts.chats} 个群，${counts.messages} 条消息，${counts.days} 天，都在一个 ${counts.size} 的文件里。`,
  picturesLeft: (count: number, size: string) =>
    `${count} 张图片（${size}）没有放进文件：旁边有网站的 pictures 文件夹时才看得到。加上 --inline-pictures 就会放进去。`,
  large: (size: string, limit: string) =>
    `文件有 ${size}：超过 ${limit}，有的手机打不开，也不好发给别人。不带 --single 生成网站，读者只下载看到的部分。`,
  tooLarge: (size: string, limit: string, withPictures: boolean) =>
    `一个文件装不下：要 ${size}，最多 ${limit}。请不带 --single 生成网站，或者少给一些记录${withPictures ? '，或者去掉 --inline-pictures' : ''}。`,
  listening: (address: string) => `聊记在 ${address}  （Ctrl+C 结束）`,
  suggested: {
    pair: (one: string, other: string) => `“${one}”和“${other}”：`,
    phones: (count: number) => `两部手机导出的同一条消息分别署这两个名字，${count} 次`,
    spelling: (_: string) => '只差标点、空格或大小写',
    called: (part: string) => `都叫“${part}”，公司和城市没有矛盾，也没有在同一天发言`,
    owner: (chat: string, name: string, count: number) =>
      `${chat} 里的“我”像是“${name}”：另一部手机这样署名，${count} 次`,
    leak: (hidden: string, open: string[]) =>
      `注意：redactions.speakers 隐去了“${hidden}”，但${open.map((name) => `“${name}”`).join('、')}像是同一个人，没有隐去。`,
    done: (people: number, names: number) =>
      people === 0 ? '没有新的建议。' : `${people} 人，${names} 个别的名字。只是建议：看过再放进 liaoji.json。`,
  },
  checked: (counts: { chats: number; messages: number; files: number }) =>
    `没有问题：${counts.chats} 个群，${counts.messages} 条消息，${counts.files} 个数据文件。`,
};

/** '1 chat', '2 chats'. */
function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The command line's own sentences; those for problems are in the core. */
export const words: Record<Language, typeof zh> = {
  zh,
  en: {
    help: `Liaoji turns exported WeChat logs into a website where every message has an address.

Usage:
  liaoji build <logs…> --out <dir>     write the site: plain static files
  liaoji serve <logs… | archive>       look at it on this machine
  liaoji parse <logs…> [--parts]       what was read, as JSON on stdout
  liaoji check <archive>               whether a site's files are whole, and old links still open
  liaoji aliases <logs…>               which names seem to be one person's, as a piece of liaoji.json

Logs are files or folders: the logs in a folder are a chat, and each sub-folder is a chat.
liaoji <command> --help says more about each.

  --lang zh|en   the language of what is printed (default: zh)
  --version      the version
  --help         this
`,
    build: `liaoji build <logs…> --out <dir>
liaoji build <logs…> --single [--inline-pictures] --out <file>.html

Reads logs and writes the site. The folder may be new, empty, or an earlier build; unchanged files are left alone.

  --out <dir>         where to write (required)
  --single            no site but one file that opens by double click: --out <file>.html
  --inline-pictures   with --single: the pictures are in that file, too
  --precompress       put .br and .gz beside each text file, for servers that send these as they are
  --url <url>         where the site will be, such as https://example.com/group/; instead of url in liaoji.json
  --report <file>     write down what was redacted: each rule, each message's address, nothing of what was there
  --lang zh|en        the language of what is printed
`,
    serve: `liaoji serve <logs… | archive> [--port <port>] [--host <address>]

Serves a site on this machine and prints its address. Logs are built into a temporary folder first, removed at the end.

  --port <port>      default: 4173, or a free one where that is taken
  --host <address>   default: 127.0.0.1, which only this machine can open
  --lang zh|en       the language of what is printed
`,
    parse: `liaoji parse <logs…> [--parts]

Writes what was read as JSON to stdout: { chats: [{ id, title, messages }], problems }

  --parts        adds the parts of each message: text, emoticon, mention, url, quote …
  --lang zh|en   the language of the sentences in problems
`,
    aliases: `liaoji aliases <logs…>

Which names seem to be one person's: two phones exported the same messages under both, or the names themselves say so. Writes a
piece of liaoji.json to stdout, and the reason for each to stderr. These are suggestions: look at them, put what is right into
aliases in liaoji.json, and the next build takes it so.

  --lang zh|en   the language of what is printed
`,
    check: `liaoji check <archive> [--against <old archive> [--all] [--json]]

Checks a site: the manifest, every data file against its name, the counts, the pictures, the pages. 0 if all is well, else 1.
With --against every address of the old site (messages, days, chats) is opened in the new one, as the page would: what is as it
was, what has another address, what is gone, and why. 1 if a link leads astray without a cause.

  --against <dir>   a site that was built earlier
  --all             list every case, rather than 20 of each cause
  --json            write JSON to stdout, every case included

  --lang zh|en   the language of what is printed
`,
    seeHelp: (command) => `See liaoji ${command}--help.`,
    noCommand: 'No command was given.',
    unknownCommand: (command) => `There is no command "${command}"; there are build, serve, parse, check and aliases.`,
    badArguments: 'The arguments are wrong.',
    unknownOption: (option) => `There is no option "${option}"; if that is a file, write ./${option}.`,
    optionAlone: (option) => `"${option}" takes no value.`,
    optionEmpty: (option) => `"${option}" lacks its value.`,
    badLanguage: (value) => `--lang is zh or en, not "${value}".`,
    badPort: (value) => `--port is a number from 0 to 65535, not "${value}".`,
    badUrl: (value) => `--url is an http or https address without ? and #, not "${value}".`,
    noLogsGiven: 'No logs were given; name files or folders.',
    noOut: 'Nothing says where to write; add --out <dir>.',
    noOutFile: 'Nothing says where to write; add --out <file>.html.',
    oneArchive: 'Name one folder with a site in it.',
    notASite: (path) => `"${path}" is no site of Liaoji's; name the folder that build wrote, its --out.`,
    againstMissing: (option) => `${option} goes with --against <old archive>.`,
    notFound: (path) => `There is no "${path}".`,
    notOurs: (path) =>
      `"${path}" holds something that is no site of Liaoji's, and was left alone; name an empty folder.`,
    onlySingle: '--inline-pictures needs --single.',
    notSingle: (option) => `${option} does not go with --single, which makes one file and no site.`,
    notHtml: (path) => `--single writes an .html file; "${path}" is none.`,
    notOurFile: (path) =>
      `"${path}" is there already, was not made by Liaoji, and was left alone; choose another name.`,
    noPage: 'The files of the page itself are missing; run npm run build first.',
    nothing: 'No message was read, so nothing was made. Make sure that these are logs in a format that Liaoji reads.',
    failed: (path, reason) => `That did not work: ${path && `"${path}" `}${reason}.`,
    systemReasons: {
      ENOSPC: 'is on a disk that is full',
      EACCES: 'may not be read or written',
      EPERM: 'may not be read or written',
      EROFS: 'is on a disk that can only be read',
      ENOENT: 'is not there and cannot be made there',
      ENOTDIR: 'is below something that is no folder',
      EISDIR: 'is a folder, where a file should be',
      EADDRNOTAVAIL: 'this is no address of this machine',
    },
    threadDied: (reason) =>
      `That did not work: a thread that makes pages ended unexpectedly (${reason}). There may be too little memory; the site that was there works as before.`,
    interrupted:
      'Stopped. The site that was there works as before; run the same command again to go on: files that are written are not written again.',
    reading: 'reading',
    writing: 'writing',
    timeLeft: (left) => ('minutes' in left ? `, some ${left.minutes} min left` : `, some ${left.seconds} s left`),
    built: ({ chats, messages, days, changed, files }) =>
      `${many(chats, 'chat')}, ${many(messages, 'message')}, ${many(days, 'day')}; wrote ${changed} of ${many(files, 'file')}.`,
    redacted: (counts) => `Redacted: ${counts.join(', ')}.`,
    noUrl:
      'No sitemap.xml was written, since nothing says where the site will be: set url in liaoji.json, or add --url <url>.',
    builtSingle: ({ chats, messages, days, size }) =>
      `${many(chats, 'chat')}, ${many(messages, 'message')}, ${many(days, 'day')}, all in one file of ${size}.`,
    picturesLeft: (count, size) =>
      `Not in the file: ${many(count, 'picture')} (${size}), shown only where a site's pictures folder is beside it. --inline-pictures puts all in.`,
    large: (size, limit) =>
      `The file has ${size}: over ${limit}, some phones do not open it. A site, without --single, sends readers only what they look at.`,
    tooLarge: (size, limit, withPictures) =>
      `This is too much for one file: ${size}, where ${limit} is the most. Build a site, without --single, or give fewer logs${withPictures ? ', or leave out --inline-pictures' : ''}.`,
    listening: (address) => `Liaoji is at ${address}  (Ctrl+C to stop)`,
    suggested: {
      pair: (one, other) => `"${one}" and "${other}": `,
      phones: (count) => `two phones exported the same message under these names, ${many(count, 'time')}`,
      spelling: () => 'they differ in signs, blanks or case only',
      called: (part) =>
        `both are called "${part}", no company and no city is against it, and they never wrote on one day`,
      owner: (chat, name, count) =>
        `我 in ${chat} seems to be "${name}": so the other phone calls them, ${many(count, 'time')}`,
      leak: (hidden, open) =>
        `Take care: redactions.speakers hides "${hidden}", but ${open.map((name) => `"${name}"`).join(', ')} seems to be the same person, and is not hidden.`,
      done: (people, names) =>
        people === 0
          ? 'Nothing new to suggest.'
          : `${people} ${people === 1 ? 'person' : 'people'}, ${many(names, 'more name')}. These are suggestions: look before you put them into liaoji.json.`,
    },
    checked: ({ chats, messages, files }) =>
      `All is well: ${many(chats, 'chat')}, ${many(messages, 'message')}, ${many(files, 'data file')}.`,
  },
};
