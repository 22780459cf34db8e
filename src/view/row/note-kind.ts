import type { IconName } from '../icon/icon-names.ts';
import type { zh } from '../words/zh.ts';

/** The kinds of messages whose own content is not in the log. */
type NoteKind = keyof typeof zh.row.kinds;

const icons: Record<NoteKind, IconName> = {
  sticker: 'sticker',
  voice: 'audio-lines',
  video: 'video',
  file: 'file-text',
  location: 'map-pin',
  contact: 'user-round',
  'red-packet': 'gift',
  transfer: 'arrow-left-right',
  call: 'phone',
  forward: 'messages-square',
  unknown: 'circle-question-mark',
};

const isNoteKind = (kind: string): kind is NoteKind => Object.hasOwn(icons, kind);

/** What stands for a kind, and its sign; what has none is unknown. */
export function noteOf(kind: string): { kind: NoteKind; icon: IconName } {
  const known = isNoteKind(kind) ? kind : 'unknown';
  return { kind: known, icon: icons[known] };
}
