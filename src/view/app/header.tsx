import { CalendarDays, ChevronDown, ChevronLeft, Ellipsis, PanelLeft, Users } from 'lucide-react';
import { isFiltered } from '../../core/index.ts';
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
      {open && <PeopleButton />}
      <button type="button" className={buttons.icon} popoverTarget={menuId} aria-label={words.app.more}>
        <Ellipsis size={20} aria-hidden />
      </button>
      <SettingsMenu />
    </header>
  );
}

function BackButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const Icon = useSize() === 'phone' ? ChevronLeft : PanelLeft;
  return (
    <button
      type="button"
      className={`${buttons.icon} ${styles.back}`}
      aria-label={words.app.back}
      onClick={() => showPanel('chats')}
    >
      <Icon size={Icon === ChevronLeft ? 26 : 20} strokeWidth={1.75} aria-hidden />
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
  if (!date) return null;
  return (
    <button
      type="button"
      className={styles.date}
      aria-haspopup="dialog"
      title={words.date.title}
      onClick={() => showPanel('date')}
    >
      <CalendarDays className={styles.dateIcon} size={16} strokeWidth={1.75} aria-hidden />
      {wordDateAndWeekday(words, date)}
      <ChevronDown className={styles.more} size={12} aria-hidden />
    </button>
  );
}

function PeopleButton() {
  const words = useWords();
  const { showPanel } = useActions();
  const filtered = useViewer((state) => isFiltered(state.filter));
  const shown = useViewer((state) => state.panel === 'people');
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={filtered ? words.app.peopleFiltered : words.app.people}
      aria-expanded={shown}
      onClick={() => showPanel(shown ? undefined : 'people')}
    >
      <Users size={20} strokeWidth={1.75} aria-hidden />
      {filtered && <span className={styles.dot} />}
    </button>
  );
}
