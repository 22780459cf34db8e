// First: it names the layers in their order.
import './view/tokens.css';
import './view/reset.css';
import { absoluteAddress, createAddressBar } from './browser/address-bar.ts';
import { createArchiveFiles } from './browser/archive-files.ts';
import { copyText } from './browser/clipboard.ts';
import { createPreferences } from './browser/preferences.ts';
import { presence } from './browser/presence.ts';
import { siteRoot } from './browser/site.ts';
import { readSpeakers } from './browser/speaker-reader.ts';
import { createViewer } from './store/viewer.ts';

// The composition root: the only file that knows everybody.
const root = siteRoot();
const form = location.protocol === 'file:' ? 'hash' : 'path';
const viewer = createViewer({
  read: createArchiveFiles(root),
  readSpeakers,
  address: createAddressBar(root, form),
  absolute: (address) => absoluteAddress(root, form, address),
  copy: copyText,
  preferences: createPreferences(() => localStorage),
});

// The viewer works before React is here: the manifest and the linked shard are asked for while React is still on its
// way, in a chunk that the page's head has asked for already (vite.config.ts).
void viewer.open();
const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
// Not awaited: chunks may share modules with this one, and would wait for it to be done.
void import('./view/page.tsx').then(async ({ mountPage }) => {
  mountPage(element, viewer);
  const { recover } = await import('./store/recovery.ts');
  recover(viewer, presence);
});
