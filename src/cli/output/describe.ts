import { type ChatEntry, parseDate } from '../../core/index.ts';
import { oneLine } from './one-line.ts';
import type { ChatSummary, DaySummary } from './summary.ts';

/** '2018年1月2日', as the page's own words have it. */
export function wordDate(date: string): string {
  const parts = parseDate(date);
  return parts ? `${parts.year}年${parts.month}月${parts.day}日` : date;
}

/** '2018年1月2日 · 支付夜谈': what tells a page from the others comes first. */
export function titleOfDay(chat: Pick<ChatEntry, 'title'>, date: string): string {
  return `${wordDate(date)} · ${oneLine(chat.title, 80)}`;
}

/** What a preview or a search result says of a day. */
export function describeDay({ date, count, speakers, most, words }: DaySummary): string {
  return `${wordDate(date)}，${count} 条消息，${speakers} 人发言。${describeTalk({ most, words })}`;
}

export function describeChat({ title, count, speakers }: ChatEntry, { days, most, words }: ChatSummary): string {
  const facts = `${wordSpan(days)}，${days.length} 天，${count} 条消息，${speakers} 人`;
  return `${oneLine(title, 80)}：${facts}。${describeTalk({ most, words })}`;
}

/** `chats` in the archive's order. */
export function describeArchive(chats: readonly { entry: ChatEntry; summary: ChatSummary }[]): string {
  const days = chats.flatMap(({ summary }) => summary.days).sort((a, b) => (a.date < b.date ? -1 : 1));
  const count = chats.reduce((sum, { entry }) => sum + entry.count, 0);
  const shown = chats.slice(0, 6).map(({ entry }) => `${oneLine(entry.title, 30)}（${entry.count} 条）`);
  const rest = chats.length > shown.length ? '等' : '';
  return `${chats.length} 个群的聊天记录，${wordSpan(days)}，${count} 条消息：${shown.join('、')}${rest}。`;
}

/** From the first of these days to the last. */
export function wordSpan(days: readonly { date: string }[]): string {
  const [from = '', to = ''] = [days[0]?.date, days.at(-1)?.date];
  return from === to ? wordDate(from) : `${wordDate(from)}至${wordDate(to)}`;
}

function describeTalk({ most, words }: Pick<DaySummary, 'most' | 'words'>): string {
  const about = words.length > 0 ? `说到：${words.join('、')}。` : '';
  const names = most.map((name) => oneLine(name, 20)).join('、');
  return `${about}${most.length > 0 ? `说得最多：${names}。` : ''}`;
}
