import { memo } from 'react';
import type { ChatEntry } from '../../core/index.ts';
import { noFilter } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { useActions } from '../viewer.ts';
import { shortDate } from '../words/dates.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './chat-row.module.css';
import { followInside } from './follow-inside.ts';

type Last = NonNullable<ChatEntry['last']>;

type ChatRowProps = { entry: ChatEntry; chosen: boolean };

export const ChatRow = memo(function ChatRow({ entry, chosen }: ChatRowProps) {
  const words = useWords();
  const { openChat, showPanel } = useActions();
  const open = () => {
    if (!chosen) openChat(entry.id);
    showPanel(undefined);
  };
  return (
    <a
      className={styles.row}
      href={linkHref({ chat: entry.id, filter: noFilter, show: {} })}
      aria-current={chosen ? 'page' : undefined}
      onClick={(event) => followInside(event, open)}
    >
      <Avatar speaker={entry.title} />
      <span className={styles.words}>
        <span className={styles.line}>
          <bdi className={styles.title}>{entry.title}</bdi>
          {entry.last && <time className={styles.date}>{shortDate(entry.last.at)}</time>}
        </span>
        <span className={styles.line}>
          <LastMessage last={entry.last} words={words} />
          <span className={styles.count} title={words.app.messages(entry.count)}>
            {words.chats.count(entry.count)}
          </span>
        </span>
      </span>
    </a>
  );
});

function LastMessage({ last, words }: { last: Last | undefined; words: Words }) {
  if (!last) return <span className={styles.last}>{words.app.emptyChat}</span>;
  return (
    <span className={styles.last}>
      {last.speaker && (
        <>
          <bdi>{last.speaker}</bdi>
          {words.chats.says}
        </>
      )}
      {lastWords(last, words)}
    </span>
  );
}

/** What a message is, as lists of chats say it: its text, or its kind in brackets. */
function lastWords({ kind, text }: Last, words: Words): string {
  if (kind === 'text' || kind === 'system') return text || words.chats.mark(words.row.empty);
  if (kind === 'recalled') return words.row.recalled;
  if (kind === 'image') return words.chats.mark(words.chats.image);
  if (kind === 'link') return `${words.chats.mark(words.chats.link)} ${text}`;
  return words.chats.mark(words.row.kinds[kind]);
}
