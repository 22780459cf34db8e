import type { SideProps } from '../app/panels.tsx';
import { PeopleMissing } from '../people/people-missing.tsx';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { Chats } from './chats.tsx';
import { Guesses } from './guesses.tsx';
import { Names } from './names.tsx';
import { PersonHead } from './person-head.tsx';
import styles from './person-page.module.css';
import { PortraitView } from './portrait-view.tsx';
import { Talks } from './talks.tsx';
import { usePerson } from './use-person.ts';

/** All that is told of a person: names, guesses, chats, and what they do in the open one. */
export function PersonPage({ name, size }: SideProps & { name: string }) {
  return (
    <div key={name} className={styles.page}>
      <Told name={name} size={size} />
    </div>
  );
}

function Told({ name, size }: SideProps & { name: string }) {
  const words = usePanelWords().person;
  const known = usePerson(name);
  if (known.state !== 'ready') return <PeopleMissing reason={known.state === 'fault' ? known.reason : undefined} />;
  if (!known.found) return <p className={styles.nobody}>{words.nobody(name)}</p>;
  const { member, here } = known.found;
  return (
    <>
      <PersonHead member={member} here={here} size={size} />
      <Names member={member} here={here} />
      <Guesses member={member} />
      {here && <PortraitView person={here} />}
      {here && <Talks names={here.names.map((each) => each.name)} size={size} />}
      <Chats member={member} />
    </>
  );
}
