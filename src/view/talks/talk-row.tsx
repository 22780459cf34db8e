import { useState } from 'react';
import { type ChatEntry, formatDatedId, noFilter, type Talk } from '../../core/index.ts';
import type { SideProps } from '../app/panels.tsx';
import { assetUrl, isAtHand, linkHref } from '../asset.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { followInside } from '../chats/follow-inside.ts';
import { useActions, useViewer } from '../viewer.ts';
import { shortDate } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './talk-row.module.css';
import { wordLength } from './word-length.ts';

type TalkRowProps = { chat: ChatEntry; talk: Talk } & SideProps;

/** A talk in the list: its topic, who gave it, when, and how much there is of it. A link to reading it. */
export function TalkRow({ chat, talk, size }: TalkRowProps) {
  const panelWords = usePanelWords();
  const words = panelWords.talks;
  const { visit } = useActions();
  const isHome = useViewer((state) => state.chat === undefined);
  const key = formatDatedId(talk);
  const chosen = useViewer((state) => state.link.show.talk === key && state.chat?.entry.id === chat.id);
  const link = { chat: chat.id, filter: noFilter, show: { talk: key } };
  const { find, sort } = useViewer((state) => state.link.show);
  // The list stays beside what is read; where it covers that, it gives way.
  const show = size === 'desktop' ? ({ ...link.show, panel: 'talks', find, sort } as const) : link.show;
  const facts = [
    wordLength(panelWords, talk.lasting),
    words.messages(talk.messages),
    ...(talk.slides.length > 0 ? [words.slides(talk.slides.length)] : []),
  ];
  return (
    <a
      className={styles.row}
      href={linkHref(link)}
      aria-current={chosen ? 'true' : undefined}
      onClick={(event) => followInside(event, () => visit({ ...link, show }))}
    >
      <Avatar speaker={talk.speaker} />
      <span className={styles.words}>
        <span className={styles.topic}>
          {talk.topic ? <bdi>{talk.topic}</bdi> : <span className={styles.untitled}>{words.untitled}</span>}
        </span>
        <Speaker talk={talk} />
      </span>
      {talk.cover && isAtHand(talk.cover.src) && <Cover src={talk.cover.src} />}
      <span className={styles.more}>
        <span className={styles.facts}>
          <time dateTime={talk.date}>{shortDate(talk.date)}</time>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        {isHome && (
          <span className={styles.chat}>
            <bdi>{chat.title}</bdi>
          </span>
        )}
      </span>
    </a>
  );
}

/** The first slide. It has its place from the start, and keeps it where the picture does not come. */
function Cover({ src }: { src: string }) {
  const [isGone, setGone] = useState(false);
  return (
    <span className={styles.cover}>
      {!isGone && <img src={assetUrl(src)} alt="" loading="lazy" decoding="async" onError={() => setGone(true)} />}
    </span>
  );
}

/** The name as the log has it, and as the host announced it. */
function Speaker({ talk: { speaker, announced } }: { talk: Talk }) {
  const words = usePanelWords().talks;
  const noName = useWords().row.noName;
  const [before, after] = words.announced.split('%');
  return (
    <span className={styles.speaker}>
      <bdi>{speaker || noName}</bdi>
      {announced && !speaker.includes(announced) && (
        <>
          {before}
          <bdi>{announced}</bdi>
          {after}
        </>
      )}
    </span>
  );
}
