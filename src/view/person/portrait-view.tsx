import { fillMonths } from '../../core/index.ts';
import type { FoundMember } from '../../store/find-member.ts';
import { PeopleMissing } from '../people/people-missing.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Bars } from './bars.tsx';
import { Mentions } from './mentions.tsx';
import { usePortraits } from './use-person.ts';
import { Words } from './words.tsx';

/** When somebody writes, which words they use most, whom they mention and who mentions them. */
export function PortraitView({ person }: { person: NonNullable<FoundMember['here']> }) {
  const words = usePanelWords().person;
  const told = usePortraits();
  const dates = useViewer((state) => state.chat?.map.dates);
  // An archive from before has no portraits.
  if (!told) return null;
  if (told.state !== 'ready') return <PeopleMissing reason={told.state === 'fault' ? told.reason : undefined} />;
  const portrait = told.table[person.number];
  if (!portrait || !dates) return null;
  const months = fillMonths(portrait.months, dates[0] ?? '', dates.at(-1) ?? '');
  return (
    <>
      <Bars
        title={words.months}
        bars={months.map(({ month, count }) => ({ label: month, count }))}
        ends={[months[0]?.month ?? '', months.at(-1)?.month ?? '']}
      />
      <Bars
        title={words.hours}
        bars={portrait.hours.map((count, hour) => ({ label: words.hour(hour), count }))}
        ends={['0', '6', '12', '18', '24']}
      />
      <Words words={portrait.words} names={person.names.map(({ name }) => name)} />
      <Mentions title={words.mentions} mentions={portrait.mentions} />
      <Mentions title={words.mentionedBy} mentions={portrait.mentionedBy} />
    </>
  );
}
