import type { SideProps } from '../app/panels.tsx';
import { TalkRow } from '../talks/talk-row.tsx';
import { useTalks } from '../talks/use-talks.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Section } from './section.tsx';

/** The talks that they gave in the open chat; nothing where they gave none. */
export function Talks({ names, size }: { names: readonly string[] } & SideProps) {
  const words = usePanelWords().person;
  const own = useTalks()?.filter(({ talk }) => names.includes(talk.speaker)) ?? [];
  if (own.length === 0) return null;
  return (
    <Section title={words.talks(own.length)}>
      <ul>
        {own.map(({ chat, talk }) => (
          <li key={`${talk.date}.${talk.id}`}>
            <TalkRow chat={chat} talk={talk} size={size} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
