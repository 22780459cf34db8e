import { createHash } from 'node:crypto';
import { buildChatMap, type ChatEntry } from '../../core/index.ts';
import type { Day } from '../output/days.ts';
import type { Renewable } from '../output/page-writer.ts';
import { type DayFacts, dayStrips, formatCount, type LifeFacts, lifeStrips } from './cards.ts';
import { openFont } from './font.ts';
import { createLettering, type Lettering } from './lettering.ts';
import { buildBars } from './life.ts';
import { createPainter, type Strip } from './painter.ts';
import { readKey } from './png.ts';
import { drawScene } from './scene.ts';

/** Part of every picture's key: to be raised when they are to look otherwise, so that all are drawn anew. */
const look = 2;

/** Beside each page's index.html. */
export const previewName = 'preview.png';

/** The pictures that messengers and search engines show with a link: of a day, a chat, the archive. */
export type Pictures = {
  day(day: Day, speakers: number): Renewable;
  chat(chat: ChatEntry): Renewable;
  archive(title: string, chats: readonly ChatEntry[]): Renewable;
};

/** `fonts` is the folder of the font (font.ts), which is read when the first picture is drawn. */
export function createPictures(fonts: string): Pictures {
  let studio: { lettering: Lettering; paint: ReturnType<typeof createPainter> } | undefined;
  const open = () => {
    studio ??= { lettering: createLettering(openFont(fonts)), paint: createPainter(drawScene()) };
    return studio;
  };
  function picture<Facts>(path: string, facts: Facts, strips: (lettering: Lettering, facts: Facts) => Strip[]) {
    const key = createHash('sha256')
      .update(JSON.stringify([look, facts]))
      .digest('hex')
      .slice(0, 16);
    const make = () => {
      const { lettering, paint } = open();
      return paint(strips(lettering, facts), key);
    };
    return { path, isCurrent: (there: Buffer) => readKey(there) === key, make };
  }
  return {
    day: (day, speakers) => picture(dayPicturePath(day), dayFacts(day, speakers), dayStrips),
    chat: (chat) => picture(`${chat.id}/${previewName}`, chatFacts(chat), lifeStrips),
    archive: (title, chats) => picture(previewName, archiveFacts(title, chats), lifeStrips),
  };
}

export function dayPicturePath({ chat, date }: Pick<Day, 'chat' | 'date'>): string {
  return `${chat.id}/${date}/${previewName}`;
}

function dayFacts({ chat, date, entries }: Day, speakers: number): DayFacts {
  const hours = new Array<number>(24).fill(0);
  for (const { second } of entries) {
    const hour = Math.floor(second / 3600);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return { title: chat.title, date, count: entries.length, speakers, hours };
}

function chatFacts(chat: ChatEntry): LifeFacts {
  const days = daysOf(chat);
  const words = [
    `${formatCount(chat.count)} 条消息`,
    `${formatCount(chat.speakers)} 人`,
    `${formatCount(days.length)} 天`,
  ];
  return { title: chat.title, ...spanOf(days), words };
}

function archiveFacts(title: string, chats: readonly ChatEntry[]): LifeFacts {
  const counts = new Map<string, number>();
  for (const [date, count] of chats.flatMap(daysOf)) counts.set(date, (counts.get(date) ?? 0) + count);
  const days = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = chats.reduce((sum, { count }) => sum + count, 0);
  return { title, ...spanOf(days), words: [`${formatCount(total)} 条消息`, `${formatCount(chats.length)} 个群`] };
}

type DayCount = readonly [date: string, count: number];

function daysOf(chat: ChatEntry): DayCount[] {
  return buildChatMap(chat).dates.map((date, index) => [date, chat.counts[index] ?? 0]);
}

function spanOf(days: readonly DayCount[]): Pick<LifeFacts, 'first' | 'last' | 'bars'> {
  return { first: days[0]?.[0] ?? '', last: days.at(-1)?.[0] ?? '', bars: buildBars(days) };
}
