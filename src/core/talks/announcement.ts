/** What a host wrote before a talk: who speaks, and on what. */
export type Announcement = { topic: string; name: string; second?: number };

/** Longer texts are rules of the group and minutes of meetings; shorter ones say too little. */
const shortest = 10;
const longest = 1500;

/**
 * Reads a host's announcement: a text that says that somebody will speak, on what, and when. All three must be there, so that
 * plans for the week, the group's rules and talk about talks are none. null for any other text.
 */
export function parseAnnouncement(text: string): Announcement | null {
  if (text.length < shortest || text.length > longest || !speaking.test(text) || over.test(text)) return null;
  if (!soon.test(text) || countWeekdays(text) > 1) return null;
  const topic = readTopic(text);
  const name = readName(text);
  if (topic === '' || name === '') return null;
  const second = readClock(text);
  return { topic, name, ...(second !== undefined && { second }) };
}

/** Matches 给大家做分享, 主讲：, 请老炉子讲《…》; not 谢谢. */
const speaking = /分享|主讲|夜谈|讲座|来讲|开讲|讲[《“"「]|talk/i;

/** Matches 感谢今天远舟的分享: it is over. */
const over = /^(?:感谢|谢谢|多谢)/;

/** Matches 今天请到, 今晚 20:00, 开始时间为【19:30】; not 明天, 下周. */
const soon = /今天|今晚|今日|本次|晚上|开始时间|(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/;

/** Matches 周三, 星期日; one of them may stand in an announcement, more are a plan. */
const weekday = /(?:周|星期|礼拜)([一二三四五六日天])/g;

function countWeekdays(text: string): number {
  return new Set(Array.from(text.matchAll(weekday), ([, day]) => day)).size;
}

/** Matches 主题是“二类户”, 题目：《一车蓝莓》, 主题为 对账; the topic is one of the groups. */
const namedTopic =
  /(?:主题|题目|话题)\s*(?:是|为|叫)?\s*[:：]?\s*(?:[“"「『【]\s*([^”"」』】\n]{1,100})[”"」』】]|([^\s“"「『【《，,。；;！!\n][^，,。；;！!\n]{1,60}))/;

/** Matches 《一爆之前》. */
const title = /《([^》\n]{1,100})》/;

/** The topic that a text names, without quotation marks around it; '' for none. */
export function readTopic(text: string): string {
  const named = namedTopic.exec(text);
  const found = named?.[1] ?? title.exec(text)?.[1] ?? named?.[2] ?? '';
  return found.replace(quotes, '').trim();
}

/** Quotation marks at either end, as in “《区块链》”. */
const quotes = /^[\s《“"「『【]+|[\s》”"」』】]+$/g;

/** Matches @安可-远舟-产品 给大家做分享: the mention in front of what the person will do. */
const mentionedName =
  /@([^@，,。；;！!“"《\n]{1,40}?)[\s?\u2005]*(?:给大|来给|来讲|来聊|为大家|做分享|分享|主讲|前辈|老师|同学|[，,。；;！!“"《\n]|$)/;

/** Matches 主讲：沈霁，鲜渡供应链品控 and 分享嘉宾：沈霁. */
const leadName = /(?:主讲人?|嘉宾)\s*(?:是|为)?\s*[:：]?\s*@?([^\s@，,。；;！!：:“"《\n]{2,30})/;

/** Matches 请老炉子讲《…》 and 请到远舟给大家分享. */
const invitedName = /请(?:到|来|了)?\s*([^\s@，,。；;！!：:“"《\n]{2,20}?)\s*(?:来|给大家|为大家|做)*(?:讲|分享|聊)/;

function readName(text: string): string {
  const found = mentionedName.exec(text) ?? leadName.exec(text) ?? invitedName.exec(text);
  return found?.[1]?.trim() ?? '';
}

/** Matches 19:30 and 19：30; not 190:30. */
const clock = /(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)/;

/** The time of day that a text names first, in seconds. */
function readClock(text: string): number | undefined {
  const found = clock.exec(text);
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 : undefined;
}
