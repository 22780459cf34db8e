import { type Message, timeOf } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import styles from './time-link.module.css';

const noFilter = { only: [], except: [], kinds: [] };

type TimeLinkProps = { message: Message; position: number; own: boolean };

/** The message's time beside it: its address, which a click copies. Shown to who points at or tabs to the message. */
export function TimeLink({ message, position, own }: TimeLinkProps) {
  const words = useWords().row;
  const { copyLink } = useActions();
  const chat = useViewer((state) => state.chat?.entry.id);
  if (chat === undefined) return null;
  const time = timeOf(message.at);
  const near = { date: message.at.slice(0, 10), id: message.id };
  const onClick = (event: React.MouseEvent) => {
    // With a modifier it is an ordinary link: a new tab, a download.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copyLink(position);
  };
  return (
    <a
      className={own ? `${styles.time} ${styles.own}` : styles.time}
      href={linkHref({ chat, near, filter: noFilter })}
      title={words.copyLink}
      aria-label={words.copyLinkOf(time)}
      draggable={false}
      onClick={onClick}
    >
      <time dateTime={message.at} data-time={time} />
    </a>
  );
}
