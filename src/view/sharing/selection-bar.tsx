import { useEffect, useState } from 'react';
import { countRange } from '../../core/index.ts';
import type { Sharing } from '../../store/types.ts';
import buttons from '../app/buttons.module.css';
import { createPart } from '../app/create-part.tsx';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/icon-names.ts';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { excerptWords } from './excerpt-words.ts';
import styles from './selection-bar.module.css';
import { useSharing } from './use-sharing.ts';

const PicturePanel = createPart(async () => (await import('./picture/picture-panel.tsx')).PicturePanel);

/** The bar below the timeline while messages are being selected: how many, and what can be done with them. */
export function SelectionBar() {
  const { share } = usePanelWords();
  const sharing = useSharing();
  const count = useViewer((state) => countRange(state.selection?.ends, state.shown));
  const hidden = useViewer((state) => state.selection?.hidden ?? false);
  const fetched = useViewer((state) => state.selection?.fetched);
  const [isDrawing, setDrawing] = useState(false);
  useBackButton(sharing);
  return (
    <section className={styles.bar} aria-label={share.bar}>
      <button type="button" className={buttons.icon} aria-label={share.close} onClick={() => sharing?.clear()}>
        <Icon name="x" />
      </button>
      <p className={styles.count} role="status">
        {fetched !== undefined ? share.fetched(fetched, count) : count === 0 ? share.none : share.count(count)}
      </p>
      <label className={styles.hide}>
        <input type="checkbox" checked={hidden} onChange={(event) => sharing?.hideNames(event.target.checked)} />
        {share.hide}
      </label>
      {fetched !== undefined ? (
        <div className={styles.actions}>
          <button type="button" className={buttons.plain} onClick={() => sharing?.cancel()}>
            {share.cancel}
          </button>
        </div>
      ) : (
        <div className={styles.actions}>
          {sharing && <Ways sharing={sharing} isOff={count === 0} onPicture={() => setDrawing(true)} />}
        </div>
      )}
      {sharing && isDrawing && <PicturePanel sharing={sharing} onClose={() => setDrawing(false)} />}
    </section>
  );
}

type Way = { word: string; icon: IconName; act: (() => void) | undefined };

type WaysProps = { sharing: Sharing; isOff: boolean; onPicture: () => void };

function Ways({ sharing, isOff, onPicture }: WaysProps) {
  const words = useWords();
  const { share } = usePanelWords();
  const ways: Way[] = [
    { word: share.link, icon: 'link-2', act: sharing.copyLink },
    { word: share.quotation, icon: 'quote', act: () => sharing.copyQuotation(excerptWords(words)) },
    { word: share.markdown, icon: 'file-text', act: () => sharing.copyMarkdown(excerptWords(words)) },
    { word: share.picture, icon: 'image', act: onPicture },
    { word: share.sheet, icon: 'share-2', act: sharing.shareLink },
  ];
  return ways.map(
    ({ word, icon, act }) =>
      act && (
        <button key={word} type="button" className={styles.way} disabled={isOff} onClick={act}>
          <Icon name={icon} className={styles.icon} />
          {word}
        </button>
      ),
  );
}

/** On a phone the system's way back leaves the selection, where the browser lets a page hear of it. */
function useBackButton(sharing: Sharing | undefined): void {
  useEffect(() => {
    const { CloseWatcher: Watcher } = window as { CloseWatcher?: new () => EventTarget & { destroy(): void } };
    if (!sharing || !Watcher) return;
    const watcher = new Watcher();
    watcher.addEventListener('close', () => sharing.clear());
    return () => watcher.destroy();
  }, [sharing]);
}
