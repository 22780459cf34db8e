import { readEmoticon } from '../text/emoticon.ts';
import { emoticons } from '../text/emoticon-list.ts';

/**
 * Everything that a pure reaction may be made of, by what a fold calls it: words that greet, thank, cheer or say that one is here.
 * What answers, agrees, asks or tells is none of them, however short: 收到, 好的, 是的, 同意, 支持, 没有, +1, 666.
 */
const words: Record<string, string> = {
  签到: '签到 簽到 打卡',
  欢迎: '欢迎 歡迎 热烈欢迎 欢迎光临 欢迎新人 欢迎加入 欢迎入群 欢迎进群',
  鼓掌: '鼓掌 掌声 呱唧呱唧',
  感谢:
    '谢谢 謝謝 谢了 多谢 多謝 感謝 感谢 非常感谢 十分感谢 谢谢您 谢谢你 谢谢大家 谢谢老师 感谢老师 谢谢各位 感谢各位 谢谢群主 谢谢老板 谢谢分享 多谢分享 ' +
    '感谢分享 非常感谢分享 谢谢老师分享 感谢老师分享 谢谢老师的分享 感谢老师的分享 谢谢精彩分享 感谢精彩分享 辛苦 辛苦了 老师辛苦了 大家辛苦了',
  点赞: '赞 讚 点赞 點讚 大赞 超赞 厉害 厉害了 太厉害了 牛 给力 棒 很棒 真棒 太棒了 棒棒哒 精彩 太精彩了 威武',
  期待: '期待',
  祝贺:
    '恭喜 恭喜恭喜 祝贺 恭喜发财 新年快乐 大家新年快乐 新年好 新春快乐 春节快乐 元旦快乐 元宵快乐 节日快乐 端午快乐 中秋快乐 国庆快乐 圣诞快乐 ' +
    '平安夜快乐 生日快乐 周末快乐',
  问好: '早 早安 早上好 大家早 各位早 大家早上好 各位早上好 中午好 下午好 晚上好 大家好 各位好 大家晚上好 晚安 大家晚安',
  大笑: '哈哈 哈哈哈 哈 嘿嘿 嘻嘻',
};

/** The emoticons that only applaud, greet, laugh or celebrate; not those that answer or doubt: [OK], [NO], [疑问], [弱]. */
const cheers =
  '呲牙 调皮 得意 酷 偷笑 愉快 憨笑 坏笑 奸笑 嘿哈 捂脸 机智 耶 破涕为笑 笑脸 社会社会 旺柴 哇 加油 强 鼓掌 握手 抱拳 胜利 拳头 爱心 爱你 拥抱 亲亲 ' +
  '玫瑰 太阳 月亮 咖啡 啤酒 蛋糕 礼物 庆祝 烟花 爆竹 合十 福 發 跳跳 转圈 666 Emm';

/** Matches 👍, 👏🏻, ❤️: the same in emoji, with their skin and variants. */
const emoji =
  /(?:👍|👏|🙏|💪|🤝|✌|🌹|💐|🌷|🌺|🎉|🎊|🎆|🎇|🧨|🎂|🎁|🍻|🍺|☕|🌞|☀|❤|💗|💖|😀|😃|😄|😁|😆|😂|🤣|😊|☺|🙂|😎|😜)(?:\p{Emoji_Modifier}|\u{fe0f})*/uy;

/** Matches blanks and what only closes a call: ，。！～; not ?, a digit. */
const filling = /[\s，,。.！!～~、…·]+/uy;

/** `longest`: of the words that begin with a character. Most texts begin with none of these. */
type Table = { words: Map<string, string>; longest: Map<string, number>; cheers: Set<string> };
let table: Table | undefined;

/** Made when it is first asked for: the page, which reads folds and finds none, goes without. */
function signTable(): Table {
  if (table) return table;
  const byWord = new Map<string, string>();
  for (const [sign, list] of Object.entries(words)) for (const word of list.split(' ')) byWord.set(word, sign);
  const cells = new Set(cheers.split(' ').flatMap((name) => emoticons.get(name)?.name ?? []));
  const longest = new Map<string, number>();
  for (const word of byWord.keys()) {
    const first = word.charAt(0);
    longest.set(first, Math.max(word.length, longest.get(first) ?? 0));
  }
  table = { words: byWord, longest, cheers: cells };
  return table;
}

/** No reaction is longer: emoticons come by the dozen, words do not. */
const longestText = 160;

/**
 * What a pure reaction says: '签到', '[强]', '👍', each as often as it stands there. Undefined for a text with anything else in it.
 * Linear in the text: at each place the longest word that fits.
 */
export function readSigns(text: string): string[] | undefined {
  if (text.length > longestText) return undefined;
  const signs: string[] = [];
  for (let at = 0; at < text.length; ) {
    const found = signAt(text, at);
    if (!found) return undefined;
    if (found.sign) signs.push(found.sign);
    at += found.length;
  }
  return signs.length > 0 ? signs : undefined;
}

function signAt(text: string, at: number): { length: number; sign?: string } | undefined {
  const { words: byWord, longest, cheers: names } = signTable();
  const longestHere = longest.get(text.charAt(at)) ?? 0;
  const blank = longestHere === 0 ? matchAt(filling, text, at) : undefined;
  if (blank) return { length: blank.length };
  if (text[at] === '[') {
    const emoticon = readEmoticon(text, at);
    return emoticon && names.has(emoticon.name)
      ? { length: emoticon.raw.length, sign: `[${emoticon.name}]` }
      : undefined;
  }
  for (let length = Math.min(longestHere, text.length - at); length > 0; length--) {
    const sign = byWord.get(text.slice(at, at + length));
    if (sign) return { length, sign };
  }
  const drawn = matchAt(emoji, text, at);
  return drawn ? { length: drawn.length, sign: String.fromCodePoint(drawn.codePointAt(0) ?? 0) } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
