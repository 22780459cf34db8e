import { number } from '../../number.ts';

export const share = {
  picture: '长图',
  select: '多选',
  selectMessages: '选择消息',
  bar: '选中的消息',
  close: '退出多选',
  count: (count: number) => `已选 ${number(count)} 条`,
  none: '点消息来选',
  fetched: (done: number, count: number) => `正在取消息：${number(done)} / ${number(count)}`,
  cancel: '取消',
  hide: '隐藏姓名',
  link: '链接',
  quotation: '引用',
  markdown: 'Markdown',
  sheet: '分享',
  tick: (message: string) => `选择：${message}`,
};
