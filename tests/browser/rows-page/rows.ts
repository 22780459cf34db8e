import { createNameSet, type Message, type MessageRow, type Row } from '../../../src/core/index.ts';

const names = createNameSet(['林小满', '阿木-云杉-产品-上海']);

function message(key: string, body: Partial<Message>, extra: Partial<MessageRow> = {}): MessageRow {
  const whole: Message = { id: key, at: '2024-03-12T10:32:50', speaker: '林小满', kind: 'text', text: '', ...body };
  return { key, position: 1, shape: 'message', message: whole, names, own: false, head: false, ...extra };
}

const system = (key: string, body: Partial<Message>): Row => ({
  key,
  position: 1,
  shape: 'system',
  message: message(key, body).message,
});

/** One row of each look, and texts as they mostly are. */
const drawn: readonly Row[] = [
  { key: 'start', position: 0, shape: 'edge', side: 'start' },
  { key: 'day', position: 0, shape: 'day', date: '2024-03-12' },
  { key: 'time', position: 0, shape: 'time', at: '2024-03-12T10:32:50' },
  message('head', { text: '今天到得早，先烧水' }, { head: true }),
  message('run', { text: '好' }),
  message('emoticons', { text: '[强][Facepalm][玫瑰]收到[OK]' }),
  message('emoji', { text: '早👋🌸' }),
  message('lost', { text: '辛苦了??明天见' }),
  message('empty', { text: '' }),
  message('withheld', { text: '此消息已由整理者隐去', redacted: true }),
  message('lines', { text: '三件事：\n\n一\n二\n三' }),
  message('long', { text: '同一个刻度出来的粉细粉率能差一倍大家手上的筛子都可以自己测一测'.repeat(3) }),
  message('mention', { text: '@林小满 看这里' }),
  message('own', { speaker: '我', text: '到了' }, { own: true, head: true }),
  message('own-run', { speaker: '我', text: '门口等' }, { own: true }),
  message('nameless', { speaker: '', text: '谁' }, { head: true }),
  message('long-name', { speaker: '名字特别长'.repeat(12), text: '是我' }, { head: true }),
  message('twin', { text: '签到' }, { twin: message('copy', { speaker: '阿满', text: '签到' }).message }),
  message('picture', { kind: 'image', src: 'none.png', width: 1200, height: 800 }),
  message('picture-unknown', { kind: 'image', src: 'none.png' }, { head: true }),
  message('card', { kind: 'link', title: '春天的豆子', text: 'x', href: 'https://example.com/a' }),
  message('card-long', { kind: 'link', title: '春天的豆子'.repeat(20), text: 'x', href: 'https://example.com/a' }),
  message('card-unsafe', { kind: 'link', title: '春天的豆子', text: '春天的豆子' }),
  message('voice', { kind: 'voice' }),
  message('red-packet', { kind: 'red-packet', text: '恭喜发财' }),
  system('joined', { kind: 'system', text: '林小满邀请阿木加入了群聊', speaker: '' }),
  system('recalled', { kind: 'recalled' }),
  {
    key: 'fold',
    position: 7,
    shape: 'fold',
    count: 40,
    open: false,
    summary: {
      kind: 'reactions',
      signs: [
        ['签到', 28],
        ['[强]', 12],
      ],
    },
  },
  { key: 'fold-withheld', position: 7, shape: 'fold', count: 6, open: false, summary: { kind: 'withheld' } },
  { key: 'fold-between', position: 7, shape: 'fold', count: 34, open: false, summary: { kind: 'between' } },
  { key: 'blank', position: 7, shape: 'blank' },
  { key: 'fault', position: 8, shape: 'fault', shard: 0, reason: 'network' },
  { key: 'end', position: 9, shape: 'edge', side: 'end' },
];

/** Each in a place of its own, by which its menu finds it. */
export const rows: readonly Row[] = drawn.map((row, position) => ({ ...row, position }));

/** A row as it is when a message of another chat stands in its place. */
export function exchanged(row: Row): Row {
  if (row.shape !== 'message') return row;
  const [message, twin] = [row.message, row.twin].map((each) => each && other(each));
  return message ? { ...row, message, twin } : row;
}

const other = (message: Message): Message => ({ ...message, id: `${message.id}-2`, src: message.src && 'there.png' });
