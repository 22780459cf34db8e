import { memo, useEffect, useRef } from 'react';
import type { Member } from '../../core/index.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './member-row.module.css';

type MemberRowProps = {
  member: Member;
  /** How many of the names are ticked. */
  ticked: number;
  /** It is in the order of Tab. */
  reachable: boolean;
  onToggle: (names: readonly string[]) => void;
};

/** A person: what they are called, by which names they wrote, how much, and from when to when. */
export const MemberRow = memo(function MemberRow({ member, ticked, reachable, onToggle }: MemberRowProps) {
  const { people: words, person: personWords } = usePanelWords();
  const { show } = useActions();
  const open = useViewer((state) => state.link.show);
  const box = useRef<HTMLInputElement>(null);
  const names = member.names.map(({ name }) => name);
  const partly = ticked > 0 && ticked < names.length;
  const openPage = () => names[0] && show({ ...open, person: names[0] });
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <div className={styles.row}>
      <label className={styles.choice}>
        <input
          ref={box}
          className={styles.box}
          type="checkbox"
          tabIndex={reachable ? 0 : -1}
          checked={ticked === names.length}
          onChange={() => onToggle(names)}
          onKeyDown={(event) => event.key === 'Enter' && openPage()}
        />
        <Avatar speaker={member.name} />
        <span className={styles.text}>
          <span className={styles.line}>
            <bdi className={styles.name} title={member.name}>
              {member.name || words.nameless}
            </bdi>
            <Names member={member} />
            <span className={styles.count}>{number(member.count)}</span>
          </span>
          <span className={styles.details}>
            {words.span(member.from, member.to)}
            <Chats member={member} />
          </span>
        </span>
      </label>
      {names[0] && (
        <button
          type="button"
          className={styles.open}
          tabIndex={reachable ? 0 : -1}
          aria-label={personWords.open(member.name)}
          onClick={openPage}
        >
          <Icon name="chevron-right" size={16} />
        </button>
      )}
    </div>
  );
});

/** The names in the logs that are others than what the person is called. */
function Names({ member: { name, names } }: { member: Member }) {
  const raw = names.flatMap((each) => (each.name === name ? [] : [each.name])).join('、');
  if (!raw) return null;
  return (
    <span className={styles.names}>
      <bdi title={raw}>{raw}</bdi>
    </span>
  );
}

/** In how many chats, or in which one, where the members of all are listed. */
function Chats({ member: { chats } }: { member: Member }) {
  const words = usePanelWords().people;
  const here = useViewer((state) => state.chat?.entry.id);
  const title = useViewer((state) => state.manifest?.chats.find(({ id }) => id === chats[0]?.chat)?.title);
  if (chats.length > 1) return ` · ${words.chats(chats.length)}`;
  if (chats[0]?.chat === here) return null;
  return (
    <>
      {' · '}
      <bdi>{title}</bdi>
    </>
  );
}
