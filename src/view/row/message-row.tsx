import { useRef, useState } from 'react';
import { timeOf } from '../../core/index.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { useWords } from '../words/words.ts';
import { MessageBody } from './message-body.tsx';
import { MessageMenu } from './message-menu.tsx';
import styles from './message-row.module.css';
import { PersonMenu } from './person-menu.tsx';
import type { RowProps } from './row-props.ts';
import { TimeLink } from './time-link.tsx';
import { Twin } from './twin.tsx';
import { useLongPress } from './use-long-press.ts';

type Open = { menu: 'person' | 'message'; anchor: Element };

export function MessageRowView({ row, marked, posInSet, setSize, articleId }: RowProps<'message'>) {
  const words = useWords().row;
  const [open, setOpen] = useState<Open>();
  const content = useRef<HTMLDivElement>(null);
  useLongPress(content, (anchor) => setOpen({ menu: 'message', anchor }));
  const { message, own, head } = row;
  const name = own && message.speaker === '' ? words.own : message.speaker || words.noName;
  const openPerson = (event: React.MouseEvent) => setOpen({ menu: 'person', anchor: event.currentTarget });
  const menu = { position: row.position, message, onClose: () => setOpen(undefined) };
  const classNames = [styles.row, own && styles.own, head && styles.head, marked && styles.marked];
  return (
    <article
      id={articleId}
      className={classNames.filter(Boolean).join(' ')}
      data-position={row.position}
      aria-current={marked || undefined}
      aria-posinset={posInSet}
      aria-setsize={setSize}
      aria-label={words.message(name, timeOf(message.at))}
      tabIndex={-1}
    >
      <span className={styles.side}>
        {head && (
          <button type="button" className={styles.face} aria-label={words.personMenu(name)} onClick={openPerson}>
            <Avatar speaker={message.speaker} />
          </button>
        )}
      </span>
      <div className={styles.body}>
        {head && !own && (
          // Selectable, so that a copied conversation says who speaks; the avatar is what the keyboard reaches.
          <button type="button" className={styles.name} title={name} tabIndex={-1} onClick={openPerson}>
            <bdi>{name}</bdi>
          </button>
        )}
        <div ref={content} className={styles.content}>
          <MessageBody message={message} names={row.names} position={row.position} own={own} tail={head} />
          <TimeLink message={message} position={row.position} own={own} />
        </div>
        {row.twin && <Twin twin={row.twin} row={row} />}
      </div>
      {open?.menu === 'person' && <PersonMenu {...menu} anchor={open.anchor} />}
      {open?.menu === 'message' && <MessageMenu {...menu} anchor={open.anchor} />}
    </article>
  );
}
