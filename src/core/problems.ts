// Longer than other files: every code and its wording in one place, so that nothing is worded twice.
/** Something odd in an input: where, and what; never a crash, never a lost message. */
export type Problem = {
  code: ProblemCode;
  file: string;
  /** Counted from 1; 0 where the problem has no line of its own. */
  line: number;
  /** What the sentence's placeholders stand for. */
  args?: Record<string, string | number>;
};

export type ProblemCode =
  | 'front-matter-missing'
  | 'front-matter-open'
  | 'bad-date'
  | 'date-from-title'
  | 'date-from-name'
  | 'no-date'
  | 'no-messages'
  | 'bad-time'
  | 'text-before-header'
  | 'unexpected-line'
  | 'out-of-order'
  | 'unsafe-address'
  | 'unreadable'
  | 'not-utf8'
  | 'not-a-log'
  | 'skipped-files'
  | 'hidden-folders'
  | 'same-chat'
  | 'no-pictures'
  | 'picture-missing'
  | 'not-a-picture'
  | 'settings-not-json'
  | 'settings-key'
  | 'settings-value'
  | 'alias-twice'
  | 'alias-unused'
  | 'alias-redacted'
  | 'settings-chat'
  | 'former-taken'
  | 'redaction-value'
  | 'redaction-pattern'
  | 'redaction-address'
  | 'redaction-unused'
  | 'redaction-namesake'
  | 'redaction-chat'
  | 'redaction-former'
  | 'title-differs'
  | 'offset-differs'
  | 'archive-missing'
  | 'archive-hash'
  | 'archive-fault'
  | 'archive-index'
  | 'archive-people'
  | 'archive-talks'
  | 'archive-search'
  | 'more-problems';

export type Language = 'zh' | 'en';

/** The only wording. Each sentence says what is wrong and what to do next. */
const sentences: Record<ProblemCode, Record<Language, string>> = {
  'front-matter-missing': {
    zh: '文件开头没有“---”包着的信息，日期只能从文件名得知；请补上开头，或确认文件名里的日期正确。',
    en: 'The file does not begin with a block between --- lines, so its date comes from its name; add the block, or make sure of the date in the name.',
  },
  'front-matter-open': {
    zh: '开头的信息没有以“---”结束，已在第一条消息前断开；请在第 {line} 行之前补一行“---”。',
    en: 'The block at the beginning has no closing ---; it was taken to end before the first message. Add a --- line before line {line}.',
  },
  'bad-date': {
    zh: '“{value}”不是一个日期；请写成 2018-01-02 这样。',
    en: '"{value}" is not a date; write it like 2018-01-02.',
  },
  'date-from-title': {
    zh: '没有可用的 date: 行，按标题里的 {date} 排；如果不对，请补上 date: 行。',
    en: 'No usable date: line; {date} was taken from the title. If that is wrong, add a date: line.',
  },
  'date-from-name': {
    zh: '没有可用的 date: 行，按文件名里的 {date} 排；如果不对，请补上 date: 行。',
    en: 'No usable date: line; {date} was taken from the file name. If that is wrong, add a date: line.',
  },
  'no-date': {
    zh: '不知道这是哪一天的记录，{count} 条消息没有读入；请在开头加上“date: 年-月-日”，或把日期写进文件名。',
    en: 'The day of this log is unknown, so its messages ({count}) were not read; add a date: line at the beginning, or put the date into the file name.',
  },
  'no-messages': {
    zh: '这个文件里没有消息；如果原来的聊天有内容，请重新导出。',
    en: 'This file holds no message; if the chat had any that day, export it again.',
  },
  'bad-time': {
    zh: '“{value}”不是一天里的时间，这一行和它下面的内容原样保留为一条未识别的消息；请改正时间后重新生成。',
    en: '"{value}" is not a time of day; the line and what follows it are kept as one unknown message. Correct the time and build again.',
  },
  'text-before-header': {
    zh: '第一条消息之前有文字，保留为一条未识别的消息；请检查文件开头是否缺了一行“> 时:分:秒  名字”。',
    en: 'There is text before the first message; it is kept as an unknown message. See whether a "> HH:MM:SS  name" line is missing above it.',
  },
  'unexpected-line': {
    zh: '有 {count} 行不在“名字、内容”的格式里，已接在前一条消息的文字后面；如果它们是另外的消息，请检查这里的格式。',
    en: 'Lines that do not fit the pattern of name and body ({count}) were joined to the text of the message before them. If they are messages of their own, look at the lines around here.',
  },
  'out-of-order': {
    zh: '有 {count} 条消息的时间早于前一条；时间线里按时间排列。如果不该这样，请检查是否混入了别的日子。',
    en: 'Messages earlier than the one before them: {count}. The timeline shows them in order of time; if that is a surprise, see whether another day got mixed in.',
  },
  'unsafe-address': {
    zh: '地址“{value}”不能放心打开，只作为文字保留；能用的是 http、https，图片还可以是记录旁边的相对路径。',
    en: 'The address "{value}" is not safe to open and is kept as text only; use http or https, or for pictures a relative path beside the logs.',
  },
  unreadable: {
    zh: '读不了这个文件或文件夹，已跳过；请检查它是否存在、是否有权限。',
    en: 'This file or folder cannot be read and was skipped; see that it is there and may be read.',
  },
  'not-utf8': {
    zh: '这个文件不是 UTF-8，按 GB18030 读入；如果有乱码，请先转成 UTF-8。',
    en: 'This file is not UTF-8 and was read as GB18030; if characters look wrong, convert it to UTF-8.',
  },
  'not-a-log': {
    zh: '这不是认识的聊天记录，已跳过；支持的格式见 README。',
    en: 'This is no log in a format that Liaoji knows and was skipped; the README lists the formats.',
  },
  'skipped-files': {
    zh: '这个文件夹里有 {count} 个文件不是聊天记录（例如 {example}），已跳过；如果其中有图片，请在 liaoji.json 里写明 pictures。',
    en: 'What is no log in this folder was skipped (files: {count}, such as {example}); if there are pictures among them, name their folder as "pictures" in liaoji.json.',
  },
  'hidden-folders': {
    zh: '这里有 {count} 个名字以点开头的文件夹（例如 {example}）没有读；如果里面有聊天记录，请给它改名，或直接写在命令里。',
    en: 'Folders here whose names begin with a dot ({count}, such as {example}) were not read; if there are logs in one, rename it, or name it in the command.',
  },
  'same-chat': {
    zh: '已有一个群的标识是“{wanted}”，这一个改用“{id}”；想要固定的地址，请给文件夹改名。',
    en: 'Another chat has the id "{wanted}" already, so this one is "{id}"; rename the folder for an address that stays.',
  },
  'no-pictures': {
    zh: '图片文件夹不存在或是空的；请检查 liaoji.json 里的 pictures。',
    en: 'The folder of pictures is missing or empty; see "pictures" in liaoji.json.',
  },
  'picture-missing': {
    zh: '找不到图片“{value}”，这条消息里没有图片；请把它放回记录旁边。',
    en: 'The picture "{value}" is not there, so the message shows none; put it back beside the log.',
  },
  'not-a-picture': {
    zh: '“{value}”不是 PNG、JPEG、GIF 或 WebP 图片，没有放进网站；请转换成其中一种。',
    en: '"{value}" is no PNG, JPEG, GIF or WebP picture and was not copied; convert it to one of these.',
  },
  'settings-not-json': {
    zh: '这个文件不是一个 JSON 对象；请对照 README 里的例子改正。其中可能写着要隐去的内容，所以什么也没有生成。',
    en: 'This file is no JSON object; compare it with the example in the README. It may say what is to be redacted, so nothing was made.',
  },
  'settings-key': {
    zh: '不认识“{key}”这一项；请检查拼写。它可能是要隐去什么，所以什么也没有生成。',
    en: 'The key "{key}" is unknown; check its spelling. It may be about what is to be redacted, so nothing was made.',
  },
  'settings-value': {
    zh: '“{key}”的值不对，没有用上；该写什么见 README。',
    en: 'The value of "{key}" is not as it should be and was not used; the README says what it may be.',
  },
  'alias-twice': {
    zh: 'aliases 里“{name}”写在两个人名下，只算在“{first}”名下；请去掉一处。',
    en: '"aliases" has "{name}" with two people; it counts for "{first}" only. Take one of them out.',
  },
  'alias-unused': {
    zh: 'aliases 里“{label}”的名字“{name}”没有人用过；请核对写法。',
    en: 'Nobody has the name "{name}" that "aliases" gives to "{label}"; check its spelling.',
  },
  'alias-redacted': {
    zh: '这一行 aliases 里的名字有的要隐去、有的不隐去，放在一起会说出化名是谁，所以分开算；请把其余的名字也写进 redactions.speakers。',
    en: 'Some names of this entry in "aliases" are redacted and some are not; together they would tell whom the pseudonym hides, so they stay apart. Put the others into redactions.speakers, too.',
  },
  'settings-chat': {
    zh: '没有“{id}”这个群；chats 里要写群的标识，也就是文件夹名。',
    en: 'There is no chat "{id}"; the keys of "chats" are ids, that is, names of folders.',
  },
  'former-taken': {
    zh: '群“{id}”的 formerly 里的“{former}”现在是另一个群的标识，旧链接会打开那个群；请去掉它，或给那个群的文件夹改名。',
    en: 'The chat "{id}" was formerly "{former}", but that is another chat’s id now, and old links open that one; take it out, or rename the other folder.',
  },
  'redaction-value': {
    zh: '“{key}”的值不对，所以什么也没有生成；该写什么见 README 的“隐私”一节。',
    en: 'The value of "{key}" is not as it should be, so nothing was made; see "Privacy" in the README for what it may be.',
  },
  'redaction-pattern': {
    zh: '“{key}”里没有“{value}”这种规则，所以什么也没有生成；有的是 mobile、id-card、bank-card、email、wechat-id。',
    en: 'There is no "{value}" for "{key}", so nothing was made; there are mobile, id-card, bank-card, email and wechat-id.',
  },
  'redaction-address': {
    zh: '“{key}”里的“{value}”不是一条消息、一段或一天的地址，所以什么也没有生成；请写成 群/2024-03-12#200645 这样，或粘贴整个链接。',
    en: '"{value}" in "{key}" is no address of a message, a range or a day, so nothing was made; write chat/2024-03-12#200645, or paste the whole link.',
  },
  'redaction-unused': {
    zh: '“{rule}”没有找到任何要隐去的内容；请核对写法，错一个字就会漏掉。',
    en: '"{rule}" found nothing to redact; check its spelling, since one wrong character lets everything through.',
  },
  'redaction-namesake': {
    zh: '“{rule}”的化名与群里另一个人的名字相同，两个人会混在一起；请换一个化名。',
    en: 'The pseudonym of "{rule}" is the name of somebody else in a chat, so that the two look like one; choose another.',
  },
  'redaction-chat': {
    zh: '文件夹名里有要隐去的内容，这个群的标识改为“{id}”，以前的链接不再有效；请给文件夹改名。',
    en: 'The name of the folder holds what is to be redacted, so the chat is now "{id}", and old links to it end; rename the folder.',
  },
  'redaction-former': {
    zh: '群“{id}”的 formerly 里有 {count} 个旧标识含有要隐去的内容，不会写进网站，经过它们的旧链接不再有效。',
    en: 'Former ids of the chat "{id}" hold what is to be redacted ({count}): the site does without them, and old links through them end.',
  },
  'title-differs': {
    zh: '这里的标题“{title}”与前面的“{first}”不同，整个网站用了前面的；请只在一个 liaoji.json 里写 title。',
    en: 'The title "{title}" differs from "{first}" before it, which the site has; let one liaoji.json alone have a "title".',
  },
  'offset-differs': {
    zh: '这里的时区 {offset} 与前面的 {first} 不同，用了前面的；不同时区的群请分别生成。',
    en: 'The offset {offset} differs from {first} before it, which was kept; build chats of different zones apart.',
  },
  'archive-missing': {
    zh: '缺少这个文件；请重新生成网站。',
    en: 'This file is missing; build the site again.',
  },
  'archive-hash': {
    zh: '内容与名字里的校验值不符，文件可能在传输中损坏；请重新生成或上传。',
    en: 'The content does not match the hash in the name; the file was damaged on its way. Build or upload it again.',
  },
  'archive-fault': {
    zh: '这个文件不能用（{fault}：{detail}）；请重新生成网站。',
    en: 'This file cannot be used ({fault}: {detail}); build the site again.',
  },
  'archive-index': {
    zh: '有 {count} 条消息的发言人或类型与数据文件不一致；请重新生成网站。',
    en: 'Messages whose speaker or kind is not what the shards say: {count}; build the site again.',
  },
  'archive-talks': {
    zh: '有 {count} 场分享与消息对不上；请重新生成网站。',
    en: 'Talks that do not fit the messages: {count}; build the site again.',
  },
  'archive-search': {
    zh: '搜索索引中有 {count} 个字组与消息不一致；请重新生成网站。',
    en: 'Pairs of characters of which the search index says other than the messages: {count}; build the site again.',
  },
  'archive-people': {
    zh: '有 {count} 个名字与发言索引对不上；请重新生成网站。',
    en: 'Names of which the people file says other than the speaker index: {count}; build the site again.',
  },
  'more-problems': {
    zh: '同样的问题（{code}）还有 {count} 处没有列出；先处理列出的，再运行一次。',
    en: 'Not listed are more problems of the same sort ({code}): {count}. See to those that are, then run again.',
  },
};

/** The sentence for a problem, without file and line. Placeholders without a value stay as they are. */
export function formatProblem(problem: Problem, language: Language): string {
  const values: Record<string, string | number> = { file: problem.file, line: problem.line, ...problem.args };
  return sentences[problem.code][language].replace(placeholder, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  );
}

/** Matches `{count}`; not `{ count }`. */
const placeholder = /\{(\w+)\}/g;
