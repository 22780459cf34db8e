import { type RefObject, use, useEffect, useState } from 'react';
import { rowIndexAt } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import { OfflineSign } from '../offline/offline-sign.tsx';
import { PrintedDay } from '../printing/printed-day.tsx';
import { useActions, useViewer, ViewerContext } from '../viewer.ts';
import { pressAgain } from './early-press.ts';
import { type Opening, watchRows } from './gestures.ts';

const load = () => import('./menu.tsx');
const Menu = createPart(async () => (await load()).Menu, { quiet: true });

/** The menus of all rows within an element: one at a time, gone when the timeline goes elsewhere. */
export function RowMenus({ within }: { within: RefObject<HTMLElement | null> }) {
  const viewer = use(ViewerContext);
  const { copyLink, showPicture, toggleFold } = useActions();
  const rows = useViewer((state) => state.rows);
  const landing = useViewer((state) => state.landing);
  const [open, setOpen] = useState<Opening & { landing: typeof landing }>();
  useEffect(() => {
    if (!within.current) return;
    const openMenu = (opening: Opening) => setOpen({ ...opening, landing });
    const reach = () => void load().catch(() => {});
    return watchRows(within.current, { openMenu, reach, copyLink, showPicture, toggleFold });
  }, [within, landing, copyLink, showPicture, toggleFold]);
  useEffect(() => {
    const element = within.current;
    const gone = new AbortController();
    // What draws a selection is fetched once a hand is near; where it does not come, the next time.
    const listen = () => element?.addEventListener('pointerover', wake, { once: true, signal: gone.signal });
    const wake = () =>
      void import('../sharing/parts.ts').then(
        ({ selectRows }) => element && viewer && selectRows(element, viewer),
        listen,
      );
    listen();
    return () => gone.abort();
  }, [within, viewer]);
  useEffect(() => pressAgain(within.current), [within]);
  const row = open && open.landing === landing ? rows[rowIndexAt(rows, open.position)] : undefined;
  return (
    <>
      <PrintedDay />
      <OfflineSign />
      {open && row?.shape === 'message' && (
        <Menu {...open} key={open.position} message={row.message} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
