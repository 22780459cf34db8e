import { number } from '../../number.ts';
import type { PanelWords } from '../panel-words.ts';

export const talks: PanelWords['talks'] = {
  all: (count) => `${number(count)} ${count === 1 ? 'talk' : 'talks'}`,
  search: 'Search topic, speaker, company',
  clearSearch: 'Clear search',
  order: 'Order',
  orders: { newest: 'Newest', oldest: 'Oldest' },
  found: (count) => `${number(count)} found`,
  year: (year, count) => `${year} · ${number(count)}`,
  untitled: 'No topic given',
  announced: ' (%)',
  none: 'No talk is like this.',
  empty: 'No talks were found here.',
  loading: 'Reading the list…',
  fault: 'The list of talks did not arrive.',
  minutes: (count) => `${count} min`,
  hours: (hours, minutes) => `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`,
  messages: (count) => `${number(count)} ${count === 1 ? 'msg' : 'msgs'}`,
  slides: (count) => `${number(count)} ${count === 1 ? 'pic' : 'pics'}`,
  reading: 'The talk that is read',
  questions: 'Show what was asked during the talk',
  leaf: (count) => `See the ${number(count)} ${count === 1 ? 'picture' : 'pictures'}`,
  previous: (topic) => `Previous talk: ${topic}`,
  next: (topic) => `Next talk: ${topic}`,
  noPrevious: 'There is no earlier talk',
  noNext: 'There is no later talk',
};
