import type { PanelWords } from '../panel-words.ts';

export const offline: PanelWords['offline'] = {
  sign: 'No network: this is what is kept on this device',
  short: 'Offline',
  title: 'Offline',
  hint: 'Once kept, every message of the chat opens without a network. What you have read stays on this device anyway.',
  keep: 'Keep',
  keepLabel: (title) => `Keep ${title} offline`,
  resume: 'Go on',
  cancel: 'Cancel',
  remove: 'Remove',
  removeLabel: (title) => `Remove ${title} from this device`,
  about: (size) => `About ${size}`,
  pictures: (size) => `of it pictures ${size}`,
  fetching: (done, all) => `${done} of ${all}`,
  kept: (size) => `Kept · ${size}`,
  broken: 'Not complete: some files did not come.',
  full: 'Not complete: there is no room left on this device.',
  kb: (count) => `${count} kB`,
  mb: (count) => `${count} MB`,
};
