import { number } from '../number.ts';
import { date } from './zh/date.ts';
import { help } from './zh/help.ts';
import { notice } from './zh/notice.ts';
import { offline } from './zh/offline.ts';
import { people } from './zh/people.ts';
import { person } from './zh/person.ts';
import { picture } from './zh/picture.ts';
import { search } from './zh/search.ts';
import { share } from './zh/share.ts';
import { talks } from './zh/talks.ts';

/** What only the parts say that are fetched when they are opened, in Chinese: the measure for every other language. */
export const zh = {
  titles: { search: '搜索', people: '成员', person: '成员资料', date: '日历', talks: '历次分享', help: '键盘快捷键' },
  back: '返回',
  home: {
    choose: '从左边选一个聊天，或者从下面选一天。',
    calendar: '每一天',
    chats: (count: number) => `${number(count)} 个聊天`,
    span: (from: string, to: string) => `${from} 至 ${to}`,
  },
  menu: {
    copy: '复制',
    copyLink: '复制链接',
    person: '成员资料',
    only: '只看此人',
    except: '不看此人',
    next: '此人的下一条',
    previous: '此人的上一条',
    label: '消息菜单',
  },
  notice,
  picture,
  share,
  people,
  talks,
  person,
  date,
  pictures: {
    title: '图片',
    previous: '上一张',
    next: '下一张',
    close: '关闭',
    zoomIn: '放大',
    zoomOut: '缩小',
    slide: '图片',
    carousel: '图片轮播',
    of: '第 {index} 张，共 {total} 张',
    alt: (speaker: string) => `${speaker}发的图片`,
    inChat: '在聊天中查看',
    broken: '这张图片打不开了，它原来的地址是：',
  },
  help,
  filter: {
    context: '前后各显示几条',
    short: '上下文',
    reach: (count: number) => (count === 0 ? '不带上下文' : `前后 ${count} 条`),
  },
  search,
  settings: {
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言',
    folds: '连续的签到、表情',
    folding: { on: '折叠', off: '展开' },
  },
  print: { missing: '这一天还有消息没有取到，没有印在这里。' },
  offline,
  faults: {
    missing: '网站上少了需要的文件。它可能正在更新，请稍后重试；如果一直这样，请告诉网站的主人。',
    truncated: '文件没有下载完整。请换个网络，或稍后重试。',
    'newer-version': '这份记录由更新版本的聊记制作。请刷新页面，换用新版再打开。',
    'not-json': '收到的不是聊天记录，可能是网络的登录页，或网站的错误页。请确认网络已经登录，然后重试。',
    'not-liaoji': '这个地址上的文件不是聊记的记录。请检查地址；如果地址没错，请告诉网站的主人。',
    damaged: '文件的内容对不上，可能损坏了。请重试；如果一直这样，请告诉网站的主人。',
    mismatch: '网站刚刚更新过，新旧文件对不上。请重试；还是不行，请刷新页面。',
  },
};
