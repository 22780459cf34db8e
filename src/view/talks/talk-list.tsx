import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { SideProps } from '../app/panels.tsx';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './talk-list.module.css';
import { TalkRow } from './talk-row.tsx';
import { type ChatTalk, groupByYear } from './use-talks.ts';

/** The talks in their order, under their years. */
export function TalkList({ talks, size }: { talks: readonly ChatTalk[] } & SideProps) {
  const words = usePanelWords().talks;
  const scroller = useRef<HTMLDivElement>(null);
  // The talk that is read, wherever it is in the list.
  useEffect(() => {
    scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, []);
  const years = useMemo(() => groupByYear(talks), [talks]);
  if (talks.length === 0) return <p className={styles.empty}>{words.none}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the focus, and the keys bubble
    <div ref={scroller} className={styles.scroller} onKeyDown={moveFocus}>
      {years.map(({ year, talks: own }) => (
        <section key={year} aria-labelledby={`talks-${year}`}>
          <h3 id={`talks-${year}`} className={styles.year}>
            {words.year(year, own.length)}
          </h3>
          <ul>
            {own.map(({ chat, talk }) => (
              <li key={`${chat.id}/${talk.date}.${talk.id}`} className={styles.item}>
                <TalkRow chat={chat} talk={talk} size={size} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk from talk to talk. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.shiftKey ? undefined : steps[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
