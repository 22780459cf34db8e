import { createKeptChats } from './browser/offline/kept-chats.ts';
import { registerWorker } from './browser/offline/register.ts';
import { presence } from './browser/presence.ts';
import { loadActs } from './store/act.ts';
import { createKeeping } from './store/keeping.ts';
import { recover } from './store/recovery.ts';
import type { Viewer } from './view/viewer.ts';

/** How long after the first drawing the page begins with what nobody waits for, in ms. */
const restMs = 3000;

/** What the page of a site does once it is drawn: it recovers by itself, and works without a network where it can. */
export function afterStart({ store, actions }: Viewer, root: URL): void {
  recover({ store, actions }, presence);
  void loadActs().catch(() => {});
  // Where a first attempt failed, but this one did not (first/theme.js). To write it anew would style the whole page once more.
  const { dataset } = document.documentElement;
  if (dataset.script === undefined && store.getState().status !== 'fault') dataset.script = '';
  // Only pages that came over https, or from this machine, may have one.
  if (!('serviceWorker' in navigator)) return;
  const tell = () => {
    if (!store.getState().offline) store.setState({ offline: true, notice: { code: 'offline', serial: -1 } });
  };
  const untell = () => store.setState({ offline: false });
  const onSource = (source: 'network' | 'cache') => {
    // There is a worker, and it answers: what is kept will be found.
    if (!store.getState().keeping) store.setState({ keeping: createKeeping(createKeptChats(root)) });
    if (source === 'cache') tell();
    else if (navigator.onLine) untell();
  };
  setTimeout(() => {
    if (!navigator.onLine) tell();
    void registerWorker(root, onSource);
  }, restMs);
  addEventListener('offline', tell);
  addEventListener('online', untell);
}
