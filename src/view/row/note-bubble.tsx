import { Icon } from '../icon/icon.tsx';
import { bubbleNames } from './bubble-names.ts';
import type { BodyProps } from './message-body.tsx';
import { messageParts } from './message-parts.ts';
import styles from './note-bubble.module.css';
import { noteOf } from './note-kind.ts';
import { drawParts } from './parts.tsx';

/** A message whose own content is not in the log: what it was, and the words that the log has for it. */
export function NoteBubble({ message, names, own, tail, words }: BodyProps) {
  const { kind, icon } = noteOf(message.kind);
  const title = message.title || words.kinds[kind];
  return (
    <div className={bubbleNames({ own, tail, card: true, className: styles.note })}>
      <span className={styles.tile} data-kind={kind}>
        <Icon name={icon} className={styles.icon} />
      </span>
      <span className={styles.words}>
        <span>{title}</span>
        {message.text !== '' && message.text !== title && (
          <span className={styles.text}>{drawParts(messageParts(message, names))}</span>
        )}
      </span>
    </div>
  );
}
