import { number } from '../../number.ts';

export const talks = {
  all: (count: number) => `分享 ${number(count)} 场`,
  search: '搜索题目、讲者、公司',
  clearSearch: '清空搜索',
  order: '排序',
  orders: { newest: '从新到旧', oldest: '从旧到新' },
  found: (count: number) => `找到 ${number(count)} 场`,
  year: (year: string, count: number) => `${year}年 · ${number(count)} 场`,
  untitled: '题目没有写明',
  /** After the name that the log has: how the host announced the speaker, for the %. */
  announced: '（%）',
  none: '没有找到这样的分享。',
  empty: '这里没有找到分享。',
  loading: '正在读取…',
  fault: '分享目录没有取到。',
  minutes: (count: number) => `${count} 分钟`,
  hours: (hours: number, minutes: number) => `${hours} 小时${minutes > 0 ? ` ${minutes} 分` : ''}`,
  messages: (count: number) => `${number(count)} 条`,
  slides: (count: number) => `${number(count)} 张图`,
  reading: '正在读的分享',
  questions: '显示讲的时候的提问',
  leaf: (count: number) => `翻看 ${number(count)} 张图`,
  previous: (topic: string) => `上一场分享：${topic}`,
  next: (topic: string) => `下一场分享：${topic}`,
  noPrevious: '没有更早的分享',
  noNext: '没有更晚的分享',
};
