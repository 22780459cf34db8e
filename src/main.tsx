// First: it names the layers in their order.
import './view/tokens.css';
import './view/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { absoluteAddress, createAddressBar } from './browser/address-bar.ts';
import { createArchiveFiles } from './browser/archive-files.ts';
import { copyText } from './browser/clipboard.ts';
import { createPreferences } from './browser/preferences.ts';
import { siteRoot } from './browser/site.ts';
import { readSpeakers } from './browser/speaker-reader.ts';
import { createViewer } from './store/viewer.ts';
import { App } from './view/app/app.tsx';
import { ViewerContext } from './view/viewer.ts';

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

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
createRoot(element).render(
  <StrictMode>
    <ViewerContext value={viewer}>
      <App />
    </ViewerContext>
  </StrictMode>,
);
void viewer.open();
