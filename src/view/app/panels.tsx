import { ChatList } from '../chats/chat-list.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { createPart } from './create-part.tsx';
import styles from './panels.module.css';
import type { Size } from './use-size.ts';

const PeoplePanel = createPart(async () => (await import('../people/people-panel.tsx')).PeoplePanel);
const DatePanel = createPart(async () => (await import('../date/date-panel.tsx')).DatePanel);
const HelpTable = createPart(async () => (await import('../help/help-table.tsx')).HelpTable);
const Pictures = createPart(async () => (await import('../pictures/pictures.tsx')).Pictures, { quiet: true });

/** What lies over the timeline or beside it; none of it is loaded before it is asked for. */
export function Panels({ size }: { size: Size }) {
  const words = useWords();
  const { showPanel } = useActions();
  const panel = useViewer((state) => state.link.show.panel);
  const open = useViewer((state) => state.chat !== undefined);
  const title = useViewer((state) => state.manifest?.title);
  const pictures = useViewer((state) => state.pictures !== undefined);
  const close = () => showPanel(undefined);
  return (
    <>
      {panel === 'chats' && open && size !== 'desktop' && (
        <Sheet side="start" label={title || words.app.name} onClose={close}>
          <ChatList bare />
        </Sheet>
      )}
      {panel === 'people' && open && <People size={size} onClose={close} />}
      {panel === 'date' && open && (
        <Sheet side="date" label={words.app.titles.date} onClose={close}>
          <DatePanel />
        </Sheet>
      )}
      {panel === 'help' && (
        <Sheet side="center" label={words.app.titles.help} onClose={close}>
          <HelpTable />
        </Sheet>
      )}
      {pictures && <Pictures />}
    </>
  );
}

/** Beside the timeline where there is room, over it where there is none. */
function People({ size, onClose }: { size: Size; onClose: () => void }) {
  const words = useWords();
  const panel = <PeoplePanel onClose={size === 'desktop' ? onClose : undefined} />;
  if (size === 'desktop') {
    return (
      <aside className={styles.panel} aria-label={words.app.titles.people}>
        {panel}
      </aside>
    );
  }
  return (
    <Sheet side="end" label={words.app.titles.people} onClose={onClose}>
      {panel}
    </Sheet>
  );
}
