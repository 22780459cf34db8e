/** Longer ones say more than that somebody is there. */
const longestSignIn = 20;

/** Matches 签到, 簽到[強], 打卡，刚下班; not 签到的人真多，今天这个题目选得好. */
const signIn = /^(?:签到|簽到|签订|打卡|报到|報到)/;

/** Whether somebody says that they are there. */
export function isSignIn(text: string): boolean {
  return text.length <= longestSignIn && signIn.test(text);
}

/** Matches 今天给大家分享一下, 本次分享目录; not 分享个链接. */
const opens = /(?:今天|今晚|本次|这次|下面|给大家|跟大家|和大家|与大家|我来|由我)[^。\n]{0,24}(?:分享|讲一?[下讲])/;

/** Matches 以上就是我今天的分享, 分享到这里, 我的分享结束了; not 感谢分享. */
const closes =
  /以上[^。\n]{0,24}(?:分享|内容)|(?:我的|今天的?|今晚的?|本次)分享[^。\n]{0,12}(?:到此|到这|结束|完|这些)/;

/** Whether a speaker says of the own words that they are a talk. */
export function hasCue(text: string): boolean {
  if (!text.includes('分享') && !text.includes('讲') && !text.includes('以上')) return false;
  return opens.test(text) || closes.test(text);
}

/** Whether a speaker says that the talk is over. */
export function closesTalk(text: string): boolean {
  return closes.test(text);
}

/** Matches 感谢远舟的分享, 谢谢分享[玫瑰], 先听老师分享; not 我分享一个. */
const thanks =
  /(?:谢谢|感谢|多谢|谢)[^。\n]{0,16}分享|听[^。\n]{0,8}(?:分享|课)|分享[^。\n]{0,6}(?:精彩|干货|太好|很棒)/;

/** Whether somebody thanks for a talk, or wants to hear it. */
export function isThanks(text: string): boolean {
  return (text.includes('分享') || text.includes('听')) && thanks.test(text);
}
