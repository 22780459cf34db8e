import type { DateParts, Kind } from '../../core/index.ts';
import { type FoldWords, wordSigns } from './fold-words.ts';
import { number } from './number.ts';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

const folded: FoldWords = {
  reactions: ({ signs }) => wordSigns(signs, (word, people) => `${number(people)} 人${word}`),
  withheld: (_, count) => `${number(count)} 条已隐去`,
  questions: ({ count: asked }, count) => `提问 ${number(asked)} 条${count > asked ? ` · 共 ${number(count)} 条` : ''}`,
  between: (_, count) => `… ${number(count)} 条`,
};

/** The page in Chinese: the measure for every other language. One group for each part of the screen. */
export const zh = {
  /** What a message looks like. */
  row: {
    day: (date: DateParts) => `${date.year}年${date.month}月${date.day}日 星期${weekdays[date.weekday] ?? ''}`,
    start: '到头了，这里是第一条',
    end: '到底了，没有更新的消息',
    noName: '无名',
    /** What a screen reader says of a message before its content. */
    message: (name: string, time: string) => `${name}，${time}`,
    own: '我',
    empty: '内容未导出',
    emptyReason: '导出时丢失了这条消息的内容',
    withheld: '此消息已由整理者隐去',
    lost: '原消息的表情在导出时丢失',
    guess: (name: string) => `可能是 ${name}，名字只对上了一部分`,
    /** Between the name of who is quoted and the words. */
    colon: '：',
    picture: (name: string, time: string) => `图片，${name}，${time}`,
    pictureGone: import.meta.env.MODE === 'single' ? '图片不在这个文件里' : '图片已失效',
    unsafeLink: '地址不安全，未做成链接',
    kinds: {
      sticker: '表情',
      voice: '语音',
      video: '视频',
      file: '文件',
      location: '位置',
      contact: '名片',
      'red-packet': '红包',
      transfer: '转账',
      call: '通话',
      forward: '聊天记录',
      unknown: '未知类型的消息',
    } satisfies Record<Exclude<Kind, 'text' | 'image' | 'link' | 'system' | 'recalled'>, string>,
    system: '系统消息',
    recalled: '撤回了一条消息',
    /** Before and after a name. */
    twin: '另一部手机的导出署名',
    copy: '同一条，另一部手机导出',
    showTwin: '查看另一份',
    hideTwin: '收起另一份',
    copyLinkOf: (time: string) => `${time}，复制这条消息的链接`,
    copyLink: '复制链接',
    personMenu: (name: string) => `${name}：只看或不看此人`,
    folded,
    fault: '这一段没有取到',
    retry: '重试',
  },
  app: {
    name: '聊记',
    opening: '正在打开…',
    messages: (count: number) => `${number(count)} 条消息`,
    /** After a chat's title, as WeChat does: 支付产品（1,701）. */
    members: (count: number) => `（${number(count)}）`,
    membersLabel: (count: number) => `${number(count)} 人发过言`,
    back: '全部聊天',
    people: '成员与筛选',
    peopleFiltered: '成员与筛选（筛选中）',
    search: '搜索',
    goToDay: '跳到某一天',
    more: '更多',
    close: '关闭',
    retry: '重试',
    timeline: '聊天记录',
    emptyArchive: '这份归档里还没有聊天。',
    emptyChat: '这个聊天里没有消息。',
    emptyFilter: '没有符合筛选的消息。',
    only: '只看',
    except: '排除',
    comma: '、',
    /** After the first names of a filter. */
    others: (count: number) => ` 等 ${number(count)} 人`,
    otherFilter: '已筛选',
    showAll: '显示全部',
    faultTitle: '没能打开这份聊天记录',
    offline: '网络没有连上。请检查网络，然后重试。',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    dated: (date: string, weekday: string) => `${date} ${weekday}`,
    year: (year: number) => `${year}年`,
    month: (month: number) => `${month}月`,
    yearMonth: (year: number, month: number) => `${year}年${month}月`,
    day: (month: number, day: number) => `${month}月${day}日`,
    date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  },
  chats: {
    title: '聊天',
    image: '图片',
    link: '链接',
    mark: (kind: string) => `[${kind}]`,
    count: (count: number) => `${number(count)} 条`,
    says: '：',
  },
  scrubber: {
    label: '按日期移动',
    count: (count: number) => `${number(count)} 条`,
  },
};
