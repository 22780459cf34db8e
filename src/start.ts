// First: it names the layers in their order.
import './view/tokens.css';
import './view/reset.css';
import { absoluteAddress, createAddressBar } from './browser/address-bar.ts';
import { copyText } from './browser/clipboard.ts';
import { createPreferences } from './browser/preferences.ts';
import type { Ports } from './store/types.ts';
import { createViewer } from './store/viewer.ts';
import type { Viewer } from './view/viewer.ts';

type Place = { root: URL; form: 'path' | 'hash'; read: Ports['read']; inline?: Ports['inline'] };

/**
 * Puts the page together, wherever its archive is: on a host (main.tsx) or in the page's own file (single.ts).
 * Resolves when it is drawn.
 */
export function start({ root, form, read, inline }: Place): Promise<Viewer> {
  const viewer = createViewer({
    read,
    ...(inline && { inline }),
    readSpeakers: async (text, expected) => {
      const { readSpeakers } = await import('./browser/speaker-reader.ts');
      return readSpeakers(text, expected);
    },
    address: createAddressBar(root, form),
    covers: () => !matchMedia('(min-width: 1100px)').matches,
    absolute: (address) => absoluteAddress(root, form, address),
    copy: copyText,
    preferences: createPreferences(() => localStorage),
    sharing: () => import('./browser/sharing.ts'),
    searching: async () =>
      (await import('./browser/search/search-port.ts')).createSearchPort(form === 'path' ? root : undefined),
  });
  // The viewer works before React is here: the manifest and the linked shard are asked for while React is still on its
  // way, in a chunk that the page's head has asked for already (vite.config.ts).
  void viewer.open();
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  // Not awaited: chunks may share modules with this one, and would wait for it to be done.
  return import('./view/page.tsx').then(({ mountPage }) => {
    mountPage(element, viewer);
    return viewer;
  });
}
