import { timeOf } from '../../core/index.ts';
import { drawFace } from '../avatar/avatar.tsx';
import { useWords } from '../words/words.ts';
import { bodies } from './message-body.tsx';
import styles from './message-row.module.css';
import type { RowProps } from './row-props.ts';
import { drawTimeLink } from './time-link.tsx';
import { Twin } from './twin.tsx';

/** A message beside its speaker. What is pressed and held in it is heard by the timeline (gestures.ts). */
export function MessageRowView({ row, chat, marked, posInSet, setSize, articleId }: RowProps<'message'>) {
  const words = useWords().row;
  const { message, own, head } = row;
  const name = own && message.speaker === '' ? words.own : message.speaker || words.noName;
  const classNames = [styles.row, own && styles.own, head && styles.head, row.aside && styles.aside];
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
      {head && drawFace(message.speaker, { className: styles.face, label: words.personMenu(name) })}
      <div className={styles.body}>
        {head && !own && (
          // Selectable, so that a copied conversation says who speaks; the avatar is what the keyboard reaches.
          <button type="button" className={styles.name} dir="auto" title={name} tabIndex={-1} data-press="person">
            {name}
          </button>
        )}
        <div className={styles.content} data-hold="">
          {bodies[message.kind]({ message, names: row.names, own, tail: head, words })}
          {chat !== undefined && drawTimeLink({ message, chat, own, words })}
        </div>
        {row.twin && <Twin key={row.twin.id} twin={row.twin} row={row} />}
        {row.copy && <p className={styles.copy}>{words.copy}</p>}
      </div>
    </article>
  );
}
