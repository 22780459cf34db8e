import {
  ArrowLeftRight,
  AudioLines,
  CircleQuestionMark,
  FileText,
  Gift,
  type LucideIcon,
  MapPin,
  MessagesSquare,
  Phone,
  Sticker,
  UserRound,
  Video,
} from 'lucide-react';
import { useWords } from '../words/words.ts';
import type { zh } from '../words/zh.ts';
import { Bubble } from './bubble.tsx';
import type { BodyProps } from './message-body.tsx';
import { messageParts } from './message-parts.ts';
import styles from './note-bubble.module.css';
import { Parts } from './parts.tsx';

type NoteKind = keyof typeof zh.row.kinds;

const icons: Record<NoteKind, LucideIcon> = {
  sticker: Sticker,
  voice: AudioLines,
  video: Video,
  file: FileText,
  location: MapPin,
  contact: UserRound,
  'red-packet': Gift,
  transfer: ArrowLeftRight,
  call: Phone,
  forward: MessagesSquare,
  unknown: CircleQuestionMark,
};

const isNoteKind = (kind: string): kind is NoteKind => Object.hasOwn(icons, kind);

/** A message whose own content is not in the log: what it was, and the words that the log has for it. */
export function NoteBubble({ message, names, own, tail }: BodyProps) {
  const words = useWords().row;
  const kind = isNoteKind(message.kind) ? message.kind : 'unknown';
  const Icon = icons[kind];
  const title = message.title || words.kinds[kind];
  return (
    <Bubble own={own} tail={tail} card className={styles.note}>
      <span className={styles.tile} data-kind={kind}>
        <Icon className={styles.icon} aria-hidden="true" />
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
