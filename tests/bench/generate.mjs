// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Invented logs with the shape of real chats: median body 14 characters, 1 % over 137, 3 % pictures, 12 % of the
 * messages sharing a second, some 270 messages a day, a few speakers who say most, 支付 in 11 % of the messages. The same seed gives the same bytes.
 */

const words = (
  '我们 你们 大家 这个 那个 什么 怎么 为什么 今天 明天 昨天 下午 晚上 已经 可以 应该 可能 需要 觉得 知道 看看 问题 ' +
  '方案 系统 数据 接口 流程 客户 商户 渠道 账户 对账 结算 订单 物流 仓库 冷链 温度 记录 设备 传感器 司机 线路 ' +
  '配送 时效 成本 报价 合同 质量 标准 验收 测试 上线 版本 需求 产品 技术 运营 市场 财务 风险 合规 监管 政策 文件 ' +
  '咖啡 豆子 烘焙 曲线 水分 风味 杯测 产区 处理 日晒 水洗 发酵 门店 菜单 杯子 牛奶 机器 研磨 参数 压力 萃取 ' +
  '学习 分享 资料 链接 图片 文章 讨论 建议 经验 案例 客服 投诉 反馈 调整 优化 计划 时间 地点 报名 参加 会议 ' +
  '其实 确实 感觉 比较 特别 非常 基本 主要 首先 然后 最后 如果 但是 所以 因为 不过 还是 只要 不然 至少 大概'
).split(' ');
const particles = ['的', '了', '吗', '呢', '吧', '啊', '是', '在', '有', '不', '就', '也', '都', '还', '去', '来'];
const marks = ['，', '，', '，', '。', '？', '！', '、', ' ', '…'];
const emoticonNames = [
  '强',
  '呲牙',
  '捂脸',
  '抱拳',
  '偷笑',
  '玫瑰',
  '鼓掌',
  '微笑',
  'ThumbsUp',
  '旺柴',
  '奸笑',
  '吃瓜',
];
const surnames = '林周沈陆顾许何白江苏程叶秦方贺温乔唐曾孟韩莫傅纪宁安童柳简宋';
const givenNames = '小满舟禾青川木棉知夏南枝阿澈星河一帆未央若谷云开见山听雨拾光可久临风';
const companies = ['霜桥', '远舟', '青禾', '北岸', '拾穗', '云栈', '澄江', '半坡', '归山', '听潮'];
const roles = ['产品', '运营', '开发', '测试', '架构', '市场', '财务', '客服'];
const cities = ['北京', '上海', '杭州', '成都', '广州', '西安', '武汉', '青岛'];

/** A small seeded generator (mulberry32): numbers in [0, 1). @param {number} seed */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @typedef {() => number} Random */

/** @template T @param {Random} random @param {ArrayLike<T>} list @returns {T} */
const pick = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** @param {Random} random */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** @param {number} count @param {Random} random */
function makeNames(count, random) {
  const names = new Set(['我']);
  while (names.size < count) {
    const person = pick(random, surnames) + pick(random, givenNames) + (random() < 0.5 ? pick(random, givenNames) : '');
    const parts = [person, pick(random, companies), pick(random, roles), pick(random, cities)];
    names.add(
      parts.slice(0, random() < 0.6 ? 1 : 2 + Math.floor(random() * 3)).join('-') + (names.size % 7 ? '' : names.size),
    );
  }
  return [...names];
}

const characters = [...new Set(words.join('') + surnames + givenNames)];

/** Two characters, from common pairs to such as come once: what makes an index of a real chat large. @param {Random} random */
function makeRareWord(random) {
  const one = () => characters[Math.floor(random() ** 2 * characters.length)] ?? '';
  return one() + one();
}

/** @param {Random} random @param {string[]} names */
function makeBody(random, names) {
  const kind = random();
  if (kind < 0.14) return `[${pick(random, emoticonNames)}]`.repeat(1 + Math.floor(random() * 3));
  // ln 137 − ln 14 is 2.33 standard deviations of 0.98: one in a hundred is longer.
  const length = Math.max(1, Math.round(14 * Math.exp(0.98 * normal(random))));
  let text = kind < 0.22 ? `@${pick(random, names)}?` : '';
  // A word that stands in 11 % of all messages, as 支付 does in the groups that this is for.
  if (random() < 0.132) text += '支付';
  while (text.length < length) {
    text +=
      (random() < 0.15 ? makeRareWord(random) : pick(random, words)) +
      (random() < 0.5 ? pick(random, particles) : '') +
      (random() < 0.25 ? pick(random, marks) : '');
  }
  if (kind > 0.996) return `${text}https://example.com/a/${Math.floor(random() * 1e6)}`;
  return kind > 0.9 ? `${text}[${pick(random, emoticonNames)}]` : text;
}

/**
 * A day's messages in order of time, as second and speaker: bursts between seven and midnight, in each of which a few
 * people answer each other, most of them those who say much anyway.
 * @param {Random} random @param {number} count @param {string[]} names
 */
function makeTalk(random, count, names) {
  const bursts = Array.from({ length: Math.max(1, Math.round(count / 18)) }, () => ({
    start: 25_200 + random() * 57_000,
    speakers: Array.from(
      { length: 2 + Math.floor(random() * 6) },
      () => names[Math.floor(random() ** 3 * names.length)] ?? '',
    ),
  }));
  const talk = Array.from({ length: count }, () => {
    const burst = pick(random, bursts);
    const speaker = random() < 0.12 ? pick(random, names) : pick(random, burst.speakers);
    return { second: Math.min(86_399, Math.floor(burst.start + 600 * random() ** 2)), speaker };
  });
  talk.sort((a, b) => a.second - b.second);
  return talk.map((each, index) => ({
    ...each,
    second: random() < 0.03 ? (talk[index - 1]?.second ?? each.second) : each.second,
  }));
}

const two = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** @param {number} second */
const clock = (second) => `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

/** @param {string} date @param {number} count @param {Random} random @param {string[]} names */
function makeDay(date, count, random, names) {
  const lines = [
    ...['---', 'layout:     source ', `title:      "${date}-WeChat"`, `date:       ${date} 12:00:00`],
    ...['author:     None', 'tag:\t\t  [chat]', '---'],
  ];
  for (const { second, speaker } of makeTalk(random, count, names)) {
    const time = clock(second);
    lines.push(`> ${time}  ${speaker}  `, '   ');
    const stamp = `${date.replaceAll('-', '')}_${time.replaceAll(':', '')}`;
    const url = `http://static.example.com/img/${stamp.slice(0, 6)}/${stamp}.png`;
    lines.push(random() < 0.03 ? `![${date} ${time}](${url}) ` : `${makeBody(random, names)}  `, '   ');
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Writes `total` messages as day logs into `folder`/bench. A chat of 10^6 spans ten years.
 * @param {string} folder @param {number} total @param {number} [seed]
 */
export function generateLogs(folder, total, seed = 1) {
  const random = createRandom(seed);
  const names = makeNames(Math.min(2000, Math.max(40, Math.round(total / 60))), random);
  const chat = join(folder, 'bench');
  mkdirSync(chat, { recursive: true });
  let bytes = 0;
  let left = total;
  for (let day = 0; left > 0; day++) {
    const date = new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10);
    const count = Math.min(left, 150 + Math.floor(random() * 248));
    const text = makeDay(date, count, random, names);
    writeFileSync(join(chat, `${date}-chat.markdown`), text);
    bytes += Buffer.byteLength(text);
    left -= count;
  }
  return { folder, chat, bytes };
}
