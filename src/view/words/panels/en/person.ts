import { number } from '../../number.ts';
import type { PanelWords } from '../panel-words.ts';

export const person: PanelWords['person'] = {
  open: (name) => `Profile of ${name}`,
  nobody: (name) => `There is no “${name}” in this chat.`,
  count: (count) => `${number(count)} ${count === 1 ? 'message' : 'messages'}`,
  notHere: 'Has not written in this chat',
  first: 'First',
  last: 'Latest',
  deeds: { only: 'Only them', except: 'Without them', previous: 'Previous', next: 'Next' },
  names: 'Names in the logs',
  joined: 'Joined by the keeper',
  elsewhere: 'Not here',
  nameless: '(no name)',
  months: 'Messages by month',
  hours: 'By hour of the day',
  hour: (hour) => `${hour}:00`,
  peak: (what, count) => `${what}, ${count}`,
  most: (what, count) => `most ${what}, ${count}`,
  words: 'Words used most',
  talks: (count) => `${number(count)} ${count === 1 ? 'talk' : 'talks'}`,
  chats: 'Chats',
  mentions: 'Mentions',
  mentionedBy: 'Mentioned by',
  times: (count, guessed) => (guessed === 0 ? `${number(count)}×` : `${number(count)}×, ${number(guessed)} guessed`),
  all: (count) => `All ${number(count)}`,
};
