import { Avatar } from '../avatar/avatar.tsx';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './speaker-row.module.css';

type SpeakerRowProps = { name: string; count: number; ticked: boolean; onToggle: (name: string) => void };

export function SpeakerRow({ name, count, ticked, onToggle }: SpeakerRowProps) {
  const words = usePanelWords();
  return (
    <label className={styles.row}>
      <input className={styles.box} type="checkbox" checked={ticked} onChange={() => onToggle(name)} />
      <Avatar speaker={name} />
      <bdi className={styles.name} title={name}>
        {name || words.people.nameless}
      </bdi>
      <span className={styles.count}>{number(count)}</span>
    </label>
  );
}
