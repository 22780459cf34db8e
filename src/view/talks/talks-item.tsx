import type { ChatEntry } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';

const none: readonly ChatEntry[] = [];

/** The way to the talks of the open chat, or of all chats; nothing where there are none. `onOpen` instead of just opening the list. */
export function TalksItem({ className, onOpen }: { className: string | undefined; onOpen?: () => void }) {
  const { talks } = usePanelWords();
  const { showPanel } = useActions();
  const open = useViewer((state) => state.chat?.entry);
  const all = useViewer((state) => state.manifest?.chats ?? none);
  const count = (open ? [open] : all).reduce((sum, chat) => sum + (chat.talks?.[1] ?? 0), 0);
  if (count === 0) return null;
  return (
    <button type="button" className={className} onClick={onOpen ?? (() => showPanel('talks'))}>
      <Icon name="presentation" size={18} />
      {talks.all(count)}
    </button>
  );
}
