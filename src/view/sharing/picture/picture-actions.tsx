import { useState } from 'react';
import type { Excerpt } from '../../../core/index.ts';
import type { Sharing } from '../../../store/types.ts';
import buttons from '../../app/buttons.module.css';
import { Icon } from '../../icon/icon.tsx';
import { usePanelWords } from '../../words/panels/panel-words.ts';
import styles from './picture-panel.module.css';

type PictureActionsProps = { sharing: Sharing; blobs: readonly Blob[]; excerpt: Excerpt };

/** Saves the pictures, copies the only one, or hands them to the system's share sheet; and says what became of it. */
export function PictureActions({ sharing, blobs, excerpt }: PictureActionsProps) {
  const { picture, share } = usePanelWords();
  const [said, setSaid] = useState('');
  const { title, lines } = excerpt;
  const name = `${title} ${lines[0]?.message.at.slice(0, 16).replace(':', '') ?? ''}`.replace(/[\\/:*?"<>|]/g, ' ');
  const files = blobs.map((blob, index) => {
    const number = blobs.length > 1 ? ` ${index + 1}` : '';
    return new File([blob], `${name}${number}.png`, { type: 'image/png' });
  });
  const [only] = blobs.length === 1 ? blobs : [];
  const copy = async (blob: Blob) => setSaid((await sharing.copyPicture(blob)) ? picture.copied : picture.notCopied);
  const send = async () => setSaid((await sharing.sendFiles(files)) ? '' : picture.notShared);
  return (
    <div className={styles.foot}>
      <p className={styles.said} role="status">
        {said}
      </p>
      <div className={styles.actions}>
        {only && (
          <button type="button" className={buttons.plain} onClick={() => copy(only)}>
            {picture.copy}
          </button>
        )}
        <button type="button" className={buttons.filled} onClick={() => sharing.saveFiles(files)}>
          {blobs.length > 1 ? picture.saveAll(blobs.length) : picture.save}
        </button>
        {sharing.canSend(files) && (
          <button type="button" className={buttons.plain} onClick={send}>
            <Icon name="share-2" size={18} /> {share.sheet}
          </button>
        )}
      </div>
    </div>
  );
}
