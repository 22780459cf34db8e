import type { PanelWords } from '../panel-words.ts';

export const picture: PanelWords['picture'] = {
  title: 'Picture',
  preview: 'Preview',
  part: (number, total) => (total > 1 ? `Picture ${number} of ${total}` : 'Picture'),
  withCode: 'QR code',
  code: 'QR code of the original',
  scan: 'Scan to read the original',
  hidden: 'Nicknames may still be in the text: look before you send.',
  hiddenWithCode:
    'Nicknames may still be in the text: look before you send. The QR code leads to the original, names and all.',
  drawing: (done, total) => (total > 1 ? `Drawing, ${done} of ${total}` : 'Drawing…'),
  cancelled: 'Stopped.',
  failed: 'It could not be drawn; perhaps there is not enough memory. Select fewer messages, or try again.',
  again: 'Draw again',
  long: 'A picture can hold 300 messages. Select fewer, or use the link.',
  missing: 'Some messages did not arrive. Check the network and try again.',
  elsewhere: 'See the original for this picture',
  save: 'Save picture',
  saveAll: (count) => `Save ${count} pictures`,
  copy: 'Copy picture',
  copied: 'Picture copied',
  notCopied: 'The browser does not let this page copy pictures. Save it instead.',
  notShared: 'The system’s share sheet did not open. Save it instead.',
};
