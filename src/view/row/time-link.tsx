import { type Message, noFilter, timeOf } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import type { Words } from '../words/words.ts';
import styles from './time-link.module.css';

type TimeLink = { message: Message; chat: string; own: boolean; words: Words['row'] };

/** The message's time beside it: its address, which a click copies. Shown to who points at or tabs to the message. */
export function drawTimeLink({ message, chat, own, words }: TimeLink) {
  const time = timeOf(message.at);
  const near = { date: message.at.slice(0, 10), id: message.id };
  return (
    // biome-ignore lint/a11y/useAnchorContent: it has a label, and its words are generated
    <a
      className={own ? `${styles.time} ${styles.own}` : styles.time}
      href={linkHref({ chat, near, filter: noFilter, show: {} })}
      title={words.copyLink}
      aria-label={words.copyLinkOf(time)}
      draggable={false}
      data-press="time"
      data-time={time}
    />
  );
}
