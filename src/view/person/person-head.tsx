import { exceptSpeakers, type Member, onlySpeakers } from '../../core/index.ts';
import type { FoundMember } from '../../store/find-member.ts';
import type { SideProps } from '../app/panels.tsx';
import { Avatar } from '../avatar/avatar.tsx';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/icon-names.ts';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './person-head.module.css';

type PersonHeadProps = { member: Member; here: FoundMember['here'] } & SideProps;

/** Who this is, how much they wrote here, from when to when, and what can be done about it. */
export function PersonHead({ member, here, size }: PersonHeadProps) {
  const words = usePanelWords().person;
  const { goToPosition } = useActions();
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <Avatar speaker={member.name} />
        <div className={styles.words}>
          <h3 className={styles.name}>
            <bdi>{member.name}</bdi>
          </h3>
          <p className={styles.count}>{here ? words.count(here.count) : words.notHere}</p>
        </div>
      </div>
      {here && (
        <>
          <div className={styles.span}>
            <button type="button" className={styles.end} onClick={() => goToPosition(here.first)}>
              <span className={styles.label}>{words.first}</span>
              {here.from}
            </button>
            <button type="button" className={styles.end} onClick={() => goToPosition(here.last)}>
              <span className={styles.label}>{words.last}</span>
              {here.to}
            </button>
          </div>
          <Deeds names={here.names.map(({ name }) => name)} size={size} />
        </>
      )}
    </header>
  );
}

/** The timeline with them only or without them, and their messages one after the other. */
function Deeds({ names, size }: { names: readonly string[] } & SideProps) {
  const { deeds } = usePanelWords().person;
  const { setFilter, stepSpeaker, show } = useActions();
  const filter = useViewer((state) => state.filter);
  const open = useViewer((state) => state.link.show);
  // Where the page lies over the messages it gives way to them.
  const leave = () => size !== 'desktop' && show({ ...open, panel: undefined, person: undefined });
  const act = (deed: () => void) => () => {
    leave();
    deed();
  };
  return (
    <div className={styles.deeds}>
      <Deed icon="user-round-check" label={deeds.only} onPress={act(() => setFilter(onlySpeakers(names)))} />
      <Deed icon="user-round-x" label={deeds.except} onPress={act(() => setFilter(exceptSpeakers(filter, names)))} />
      <Deed icon="chevron-up" label={deeds.previous} onPress={act(() => stepSpeaker(-1, names))} />
      <Deed icon="chevron-down" label={deeds.next} onPress={act(() => stepSpeaker(1, names))} />
    </div>
  );
}

function Deed({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.deed} onClick={onPress}>
      <Icon name={icon} size={20} />
      {label}
    </button>
  );
}
