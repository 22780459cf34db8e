import { exceptSpeakers, onlySpeakers } from '../../core/index.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import type { MenuProps } from './menu.tsx';
import styles from './popup.module.css';
import { Popup } from './popup.tsx';
import { useNames } from './use-names.ts';

/** Who this is, by the whole name, and the timeline with only or without this person. */
export function PersonMenu({ anchor, position, message: { speaker }, onClose }: MenuProps) {
  const words = useWords().row;
  const menuWords = usePanelWords().menu;
  const { setFilter, stepSpeaker, show } = useActions();
  const filter = useViewer((state) => state.filter);
  const open = useViewer((state) => state.link.show);
  const names = useNames(speaker);
  const name = speaker || words.noName;
  const openPage = () => {
    onClose();
    show({ ...open, person: speaker });
  };
  const showOnly = () => {
    onClose();
    setFilter(onlySpeakers(names));
  };
  const showOthers = () => {
    onClose();
    setFilter(exceptSpeakers(filter, names));
  };
  const step = (by: 1 | -1) => {
    onClose();
    stepSpeaker(by, position);
  };
  return (
    <Popup anchor={anchor} label={words.personMenu(name)} look="card" onClose={onClose}>
      <p className={styles.title}>
        <Avatar speaker={speaker} />
        <bdi>{name}</bdi>
      </p>
      {speaker && (
        <button type="button" className={styles.item} onClick={openPage}>
          <Icon name="user-round" className={styles.icon} />
          {menuWords.person}
        </button>
      )}
      <button type="button" className={styles.item} onClick={showOnly}>
        <Icon name="user-round-check" className={styles.icon} />
        {menuWords.only}
      </button>
      <button type="button" className={styles.item} onClick={showOthers}>
        <Icon name="user-round-x" className={styles.icon} />
        {menuWords.except}
      </button>
      <button type="button" className={styles.item} onClick={() => step(-1)}>
        <Icon name="chevron-up" className={styles.icon} />
        {menuWords.previous}
      </button>
      <button type="button" className={styles.item} onClick={() => step(1)}>
        <Icon name="chevron-down" className={styles.icon} />
        {menuWords.next}
      </button>
    </Popup>
  );
}
