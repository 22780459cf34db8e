import { number } from '../../number.ts';

export const person = {
  open: (name: string) => `${name}的资料`,
  nobody: (name: string) => `这个聊天里没有“${name}”。`,
  count: (count: number) => `${number(count)} 条`,
  notHere: '没有在这个聊天里发过言',
  first: '第一条',
  last: '最近一条',
  /** Side by side, on buttons that are half as wide as the panel. */
  deeds: { only: '只看此人', except: '不看此人', previous: '此人的上一条', next: '此人的下一条' },
  names: '记录里的名字',
  /** Beside several names: that they are one person is what the keeper says. */
  joined: '由整理者合并',
  elsewhere: '不在这里',
  nameless: '（没有名字）',
  months: '每月发言',
  hours: '一天里的发言时间',
  hour: (hour: number) => `${hour} 点`,
  peak: (what: string, count: string) => `${what}，${count} 条`,
  most: (what: string, count: string) => `最多 ${what}，${count} 条`,
  words: '常用的词',
  talks: (count: number) => `分享 ${number(count)} 场`,
  chats: '发过言的聊天',
  mentions: '提到谁',
  mentionedBy: '谁提到过',
  times: (count: number, guessed: number) =>
    guessed === 0 ? `${number(count)} 次` : `${number(count)} 次，推测 ${number(guessed)}`,
  all: (count: number) => `全部 ${number(count)} 人`,
};
