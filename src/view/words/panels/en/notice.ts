import { number } from '../../number.ts';
import type { PanelWords } from '../panel-words.ts';

export const notice: PanelWords['notice'] = {
  offline: 'There is no network: this is what is kept on this device.',
  gone: 'This message is no longer in the archive. This is the nearest in time.',
  goneId: 'The message of this link is not in the archive. This is its day.',
  goneDay: (date) => `There are no messages on ${date ?? 'that day'}. This is the nearest day.`,
  goneChat: 'There is no such chat in this archive.',
  copied: 'Link copied',
  copiedText: 'Copied',
  copyFailed: 'The browser does not let this page use the clipboard. Copy it here:',
  nobody: 'The people in the filter have not written in this chat.',
  unfiltered: 'The list of who wrote what did not come, so nothing is filtered. Check the network and try again.',
  goneTalk: 'This talk is not in the archive. These are the messages of that time.',
  noTalks: 'The list of talks did not come, so all messages of that time are shown. Check the network and try again.',
  close: 'Close this note',
  noSpeakers: 'The list of who wrote what did not come. Check the network and try again.',
  firstSaid: 'This is the first message by this person',
  lastSaid: 'This is the last message by this person',
  noHit: 'This message did not come. Check the network and try again.',
  byHand: 'What to copy',
  copiedExcerpt: 'Copied, ready to paste',
  excerptLong: (most) => `Text can hold ${number(Number(most))} messages; use the link for a longer range.`,
  excerptMissing: 'Some messages did not arrive. Check the network and try again.',
  shareFailed: 'The system’s share sheet did not open. Copy the link instead.',
};
