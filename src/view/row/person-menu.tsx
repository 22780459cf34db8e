import { useEffect } from 'react';
import { findPerson, peoplePaths } from '../../core/index.ts';
import { Avatar } from '../avatar/avatar.tsx';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import type { MenuProps } from './menu.tsx';
import styles from './popup.module.css';
import { Popup } from './popup.tsx';

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
    setFilter({ only: [...names], except: [], kinds: [] });
  };
  const showOthers = () => {
    onClose();
    const only = filter.only.filter((other) => !names.includes(other));
    setFilter({ ...filter, only, except: [...new Set([...filter.except, ...names])] });
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

/** All names of whoever writes under this one; it alone until it is known who is who. */
function useNames(speaker: string): readonly string[] {
  const { loadPeople } = useActions();
  useEffect(() => {
    loadPeople();
  }, [loadPeople]);
  const entry = useViewer((state) => state.chat?.entry);
  const people = useViewer((state) => state.people[(entry && peoplePaths(entry)?.people) ?? '']);
  const persons = people?.state === 'ready' ? people.table.persons : [];
  return persons[findPerson(persons, speaker)]?.names.map(({ name }) => name) ?? [speaker];
}
