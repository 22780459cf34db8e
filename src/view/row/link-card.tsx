import { Icon } from '../icon/icon.tsx';
import { bubbleNames } from './bubble-names.ts';
import { hostOf } from './host-of.ts';
import styles from './link-card.module.css';
import type { BodyProps } from './message-body.tsx';

/** A shared link: its title, and the host that it really leads to. Without a safe address, all that the log says. */
export function drawLinkCard({ message, own, tail, words }: BodyProps) {
  const { href } = message;
  const title = message.title || message.text || href;
  return (
    <div className={bubbleNames({ own, tail, card: true, className: styles.card })}>
      <span className={styles.top}>
        {href ? (
          <a className={styles.title} href={href} title={title} rel="noopener noreferrer" target="_blank">
            {title}
          </a>
        ) : (
          <span className={styles.whole}>{message.text || title}</span>
        )}
        <span className={styles.tile}>
          <Icon name="link-2" className={styles.icon} />
        </span>
      </span>
      <span className={styles.host}>{href ? <bdi>{hostOf(href)}</bdi> : words.unsafeLink}</span>
    </div>
  );
}
