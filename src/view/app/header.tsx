import { isFiltered } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { menuId, SettingsMenu } from '../settings/settings-menu.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import buttons from './buttons.module.css';
import styles from './header.module.css';
import { useSize } from './use-size.ts';

/** The bar over the timeline: the way back, whose chat it is, which day, who, and more. */
export function Header({ list }: { list: boolean }) {
  const words = useWords();
  const open = useViewer((state) => state.chat !== undefined);
  return (
    <header className={styles.header}>
      {open && !list && <BackButton />}
      {open ? (
        <div className={styles.place}>
          <ChatTitle />
          <DateButton />
        </div>
      ) : (
        <div className={styles.place}>{!list && <ArchiveTitle />}</div>
      )}
      <SearchButton />
      {open && <PeopleButton />}
      <button type="button" className={buttons.icon} popoverTarget={menuId} aria-label={words.app.more}>
        <Icon name="ellipsis" />
      </button>
      <SettingsMenu />
    </header>
  );
}

function BackButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const phone = useSize() === 'phone';
  return (
    <button
      type="button"
      className={`${buttons.icon} ${styles.back}`}
      aria-label={words.app.back}
      onClick={() => showPanel('chats')}
    >
      <Icon name={phone ? 'chevron-left' : 'panel-left'} size={phone ? 26 : 20} />
    </button>
  );
}

function ChatTitle() {
  const words = useWords();
  const entry = useViewer((state) => state.chat?.entry);
  if (!entry) return null;
  return (
    <h1 className={styles.title}>
      <bdi className={styles.name}>{entry.title}</bdi>
      <span className={styles.members} title={words.app.membersLabel(entry.speakers)}>
        {words.app.members(entry.speakers)}
      </span>
    </h1>
  );
}

function ArchiveTitle() {
  const words = useWords();
  const title = useViewer((state) => state.manifest?.title);
  return (
    <h1 className={styles.title}>
      <bdi className={styles.name}>{title || words.app.name}</bdi>
    </h1>
  );
}

function DateButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const date = useViewer((state) => state.date);
  const shown = useViewer((state) => state.link.show.panel === 'date');
  if (!date) return null;
  return (
    <button
      type="button"
      className={styles.date}
      aria-expanded={shown}
      title={words.app.goToDay}
      onClick={() => showPanel(shown ? undefined : 'date')}
    >
      <Icon name="calendar-days" className={styles.dateIcon} size={16} />
      {wordDateAndWeekday(words, date)}
      <Icon name="chevron-down" className={styles.more} size={12} />
    </button>
  );
}

function SearchButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const shown = useViewer((state) => state.link.show.panel === 'search');
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={words.app.search}
      aria-expanded={shown}
      onClick={() => showPanel(shown ? undefined : 'search')}
    >
      <Icon name="search" />
    </button>
  );
}

function PeopleButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const filtered = useViewer((state) => isFiltered(state.filter));
  const shown = useViewer((state) => state.link.show.panel === 'people');
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={filtered ? words.app.peopleFiltered : words.app.people}
      aria-expanded={shown}
      onClick={() => showPanel(shown ? undefined : 'people')}
    >
      <Icon name="users" />
      {filtered && <span className={styles.dot} />}
    </button>
  );
}
