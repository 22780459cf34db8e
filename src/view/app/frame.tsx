import { ChatList } from '../chats/chat-list.tsx';
import { Notice } from '../notice/notice.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { useViewer } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import { ChatBody } from './chat-body.tsx';
import { createPart } from './create-part.tsx';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { hasSide } from './side.ts';
import { useSize } from './use-size.ts';

const Panels = createPart(async () => (await import('./panels.tsx')).Panels);
const Home = createPart(async () => (await import('./home.tsx')).Home);

/** List, header, timeline and panels in their places. */
export function Frame() {
  const words = useWords();
  const size = useSize();
  const open = useViewer((state) => state.chat !== undefined);
  const show = useViewer((state) => state.link.show);
  const pictures = useViewer((state) => state.pictures !== undefined);
  const beside = size === 'desktop' || (size === 'tablet' && !open);
  return (
    <div className={styles.frame} data-list={beside} data-panel={size === 'desktop' && hasSide(show, open)}>
      {beside && (
        <aside className={styles.list} aria-label={words.app.back}>
          <ChatList />
        </aside>
      )}
      <Header list={beside} />
      <main className={styles.main} aria-label={open ? words.app.timeline : words.chats.title}>
        {open ? (
          <ChatBody>
            <Timeline />
          </ChatBody>
        ) : (
          <Home list={beside} />
        )}
      </main>
      {(show.panel || show.person || show.q !== undefined || pictures) && <Panels size={size} />}
      <Notice />
    </div>
  );
}
