import { peoplePaths } from '../../core/index.ts';
import { Choice } from '../choice/choice.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './twins-choice.module.css';

const ways = ['once', 'both'] as const;

/** Says that a chat's logs were merged from two phones, and how that is shown; nothing for all other chats. */
export function TwinsChoice() {
  const words = usePanelWords().people;
  const { setPreference } = useActions();
  const entry = useViewer((state) => state.chat?.entry);
  const people = useViewer((state) => state.people[(entry && peoplePaths(entry)?.people) ?? '']);
  const shown = useViewer((state) => state.preferences.twins);
  const count = people?.state === 'ready' ? people.table.twins : 0;
  if (count === 0) return null;
  return (
    <div className={styles.row}>
      <p className={styles.text}>{words.twins(count)}</p>
      <Choice
        label={words.twins(count)}
        options={ways.map((way) => [way, words.twinsShown[way]] as const)}
        chosen={shown}
        onChoose={(way) => setPreference('twins', way === 'both' ? 'both' : 'once')}
        active={shown === 'both'}
      />
    </div>
  );
}
