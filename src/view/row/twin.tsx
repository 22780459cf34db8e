import { useState } from 'react';
import type { Message, MessageRow } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { useWords } from '../words/words.ts';
import chevron from './chevron.module.css';
import { bodies } from './message-body.tsx';
import styles from './twin.module.css';

/** Says that a second phone exported the message too, under which name, and shows that copy on demand. */
export function Twin({ twin, row }: { twin: Message; row: MessageRow }) {
  const words = useWords().row;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.twin}
        aria-expanded={isOpen}
        title={isOpen ? words.hideTwin : words.showTwin}
        onClick={() => setOpen(!isOpen)}
      >
        {words.twin} <bdi className={styles.name}>{twin.speaker || words.noName}</bdi>
        <Icon name="chevron-down" className={chevron.chevron} />
      </button>
      {isOpen && (
        <div className={styles.copy} data-position={row.position + 1}>
          {bodies[twin.kind]({ message: twin, names: row.names, own: row.own, tail: false, words })}
        </div>
      )}
    </>
  );
}
