import { useMemo, useRef, useState } from 'react';
import { buildExcerptRows } from '../../../core/index.ts';
import type { Sharing } from '../../../store/types.ts';
import { Segments } from '../../settings/segments.tsx';
import { Sheet } from '../../sheet/sheet.tsx';
import { useViewer } from '../../viewer.ts';
import { usePanelWords } from '../../words/panels/panel-words.ts';
import paper from './paper.module.css';
import { Paper } from './paper.tsx';
import { PictureActions } from './picture-actions.tsx';
import styles from './picture-panel.module.css';
import { Preview } from './preview.tsx';
import { useDrawing } from './use-drawing.ts';
import { useExcerpt } from './use-excerpt.ts';

type PicturePanelProps = { sharing: Sharing; onClose: () => void };

/** The long picture of what is selected: how it is to look, what it looks like, and what can be done with it. */
export function PicturePanel({ sharing, onClose }: PicturePanelProps) {
  const { picture, share, settings } = usePanelWords();
  const hidden = useViewer((state) => state.selection?.hidden ?? false);
  const [theme, setTheme] = useState(themeNow);
  const [hasLink, setHasLink] = useState(true);
  const stage = useRef<HTMLDivElement>(null);
  const found = useExcerpt(sharing);
  const sheet = useMemo(
    () =>
      found.state === 'ready'
        ? { excerpt: found.excerpt, rows: buildExcerptRows(found.excerpt), link: (hasLink && found.link) || undefined }
        : undefined,
    [found, hasLink],
  );
  const { drawn, again, cancel } = useDrawing(stage, sheet, theme);
  const { light, dark } = settings.themes;
  const link = found.state === 'ready' ? found.link : undefined;
  return (
    <Sheet side="end" label={picture.title} onClose={onClose}>
      <div className={styles.options}>
        <Segments quiet label={settings.theme} options={{ light, dark }} chosen={theme} onChoose={setTheme} />
        <label className={styles.option}>
          <input type="checkbox" checked={hidden} onChange={(event) => sharing.hideNames(event.target.checked)} />
          {share.hide}
        </label>
        {link !== '' && (
          <label className={styles.option}>
            <input type="checkbox" checked={hasLink} onChange={(event) => setHasLink(event.target.checked)} />
            {picture.withCode}
          </label>
        )}
      </div>
      {hidden && <p className={styles.hint}>{hasLink && link !== '' ? picture.hiddenWithCode : picture.hidden}</p>}
      {found.state === 'fault' ? (
        <p className={styles.fault} role="alert">
          {found.reason === 'long' ? picture.long : picture.missing}
        </p>
      ) : (
        <Preview drawn={drawn} onAgain={again} onCancel={cancel} />
      )}
      {drawn.state === 'ready' && found.state === 'ready' && (
        <PictureActions sharing={sharing} blobs={drawn.blobs} excerpt={found.excerpt} />
      )}
      <div ref={stage} className={paper.stage} aria-hidden="true" inert>
        {sheet && <Paper {...sheet} />}
      </div>
    </Sheet>
  );
}

/** The theme that the page has now. */
function themeNow(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
