import { number } from '../../number.ts';
import type { PanelWords } from '../panel-words.ts';

export const share: PanelWords['share'] = {
  picture: 'Picture',
  select: 'Select',
  selectMessages: 'Select messages',
  bar: 'Selected messages',
  close: 'Stop selecting',
  count: (count) => `${number(count)} selected`,
  none: 'Tap messages to select',
  fetched: (done, count) => `Fetching: ${number(done)} of ${number(count)}`,
  cancel: 'Cancel',
  hide: 'Hide names',
  link: 'Link',
  quotation: 'Quote',
  markdown: 'Markdown',
  sheet: 'Share',
  tick: (message) => `Select: ${message}`,
};
