import { memo } from 'react';
import { type Message, noFilter, type ShownHit, timeOf } from '../../core/index.ts';
import { keyOf } from '../../store/searching/run.ts';
import type { Searching } from '../../store/searching/searching.ts';
import { linkHref } from '../asset.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { followInside } from '../chats/follow-inside.ts';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './hit-row.module.css';
import { HitText, useMessageText, WithEmoticons } from './hit-text.tsx';
import { useSearch } from './use-searching.ts';

/** As much of what was said before as the widest row can show. */
const longest = 80;

type HitRowProps = { searching: Searching; index: number; isHere: boolean };

/** A hit: who said it, when, what of it was searched for, and what was said before. */
export const HitRow = memo(function HitRow({ searching, index, isHere }: HitRowProps) {
  const { search } = usePanelWords();
  const shown = useSearch(searching, ({ list, shown: ready }) => {
    const hit = list.at(index);
    return hit && ready.get(keyOf(hit));
  });
  if (shown === null) return <p className={styles.missing}>{search.notHere}</p>;
  if (!shown) return <Blank />;
  const { message, chat } = shown;
  const near = { date: message.at.slice(0, 10), id: message.id };
  return (
    <a
      className={styles.row}
      href={linkHref({ chat, near, filter: noFilter, show: {} })}
      aria-current={isHere || undefined}
      data-hit={index}
      draggable={false}
      onClick={(event) => followInside(event, () => searching.open(index))}
    >
      <Avatar speaker={message.speaker} />
      <span className={styles.words}>
        <Head message={message} chat={chat} searching={searching} />
        <span className={styles.said}>
          <HitText message={message} marks={shown.marks} />
        </span>
        <Before hit={shown} />
      </span>
    </a>
  );
});

function Head({ message, chat, searching }: { message: Message; chat: string; searching: Searching }) {
  const words = useWords();
  const isOfMany = useSearch(searching, ({ among }) => among === undefined);
  const title = useViewer(({ manifest }) =>
    isOfMany && (manifest?.chats.length ?? 0) > 1 ? manifest?.chats.find(({ id }) => id === chat)?.title : undefined,
  );
  return (
    <span className={styles.head}>
      <bdi className={styles.name}>{message.speaker || words.row.noName}</bdi>
      {title !== undefined && <bdi className={styles.chat}>{title}</bdi>}
      <time className={styles.time}>{timeOf(message.at)}</time>
    </span>
  );
}

function Before({ hit: { before } }: { hit: ShownHit }) {
  const words = useWords();
  const { search } = usePanelWords();
  const text = useMessageText(before);
  if (!before) return null;
  return (
    <span className={styles.before} title={search.before}>
      <bdi>{before.speaker || words.row.noName}</bdi>
      {words.row.colon}
      <WithEmoticons text={text.slice(0, longest).replace(/\s+/g, ' ')} />
    </span>
  );
}

function Blank() {
  return (
    <div className={styles.row} aria-hidden="true">
      <span className={styles.blankFace} />
      <span className={styles.words}>
        <span className={styles.blank} style={{ inlineSize: '40%' }} />
        <span className={styles.blank} style={{ inlineSize: '80%' }} />
      </span>
    </div>
  );
}
