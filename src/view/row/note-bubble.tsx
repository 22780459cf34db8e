import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/icon-names.ts';
import { useWords } from '../words/words.ts';
import type { zh } from '../words/zh.ts';
import { Bubble } from './bubble.tsx';
import type { BodyProps } from './message-body.tsx';
import { messageParts } from './message-parts.ts';
import styles from './note-bubble.module.css';
import { Parts } from './parts.tsx';

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

/** A message whose own content is not in the log: what it was, and the words that the log has for it. */
export function NoteBubble({ message, names, own, tail }: BodyProps) {
  const words = useWords().row;
  const kind = isNoteKind(message.kind) ? message.kind : 'unknown';
  const title = message.title || words.kinds[kind];
  return (
    <Bubble own={own} tail={tail} card className={styles.note}>
      <span className={styles.tile} data-kind={kind}>
        <Icon name={icons[kind]} className={styles.icon} />
      </span>
      <span className={styles.words}>
        <span>{title}</span>
        {message.text !== '' && message.text !== title && (
          <span className={styles.text}>
            <Parts parts={messageParts(message, names)} />
          </span>
        )}
      </span>
    </Bubble>
  );
}
