import { type ChatEntry, type Member, noFilter } from '../../core/index.ts';
import { linkHref } from '../asset.ts';
import { followInside } from '../chats/follow-inside.ts';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './facts.module.css';
import { Section } from './section.tsx';

const none: readonly ChatEntry[] = [];

/** The chats in which they wrote; each leads to what they do there. */
export function Chats({ member }: { member: Member }) {
  const words = usePanelWords().person;
  const { visit } = useActions();
  const here = useViewer((state) => state.chat?.entry.id);
  const panel = useViewer((state) => state.link.show.panel);
  const entries = useViewer((state) => state.manifest?.chats ?? none);
  if (entries.length < 2) return null;
  const show = { panel: panel === 'people' ? panel : undefined, person: member.names[0]?.name };
  return (
    <Section title={words.chats}>
      <ul className={styles.facts}>
        {member.chats.map(({ chat, count }) => {
          const link = { chat, filter: noFilter, show };
          return (
            <li key={chat}>
              <a
                className={styles.fact}
                href={linkHref(link)}
                aria-current={chat === here || undefined}
                onClick={(event) => followInside(event, () => chat !== here && visit(link))}
              >
                <bdi className={styles.value}>{entries.find(({ id }) => id === chat)?.title}</bdi>
                <span className={styles.count}>{words.count(count)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
