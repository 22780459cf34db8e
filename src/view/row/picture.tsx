import { useState } from 'react';
import { pictureBox, timeOf } from '../../core/index.ts';
import { assetUrl, isElsewhere } from '../asset.ts';
import { Icon } from '../icon/icon.tsx';
import { useWords } from '../words/words.ts';
import type { BodyProps } from './message-body.tsx';
import styles from './picture.module.css';

/** Addresses that gave no picture, so that one which scrolls by again does not flicker. A reload asks anew. */
const gone = new Set<string>();

/** A picture in a box that has its size before the picture comes, and keeps it when none does. */
export function Picture({ message, own, words }: BodyProps) {
  const src = message.src ?? '';
  // Of which address they tell: another chat's message may be drawn in the place of this one.
  const [lost, setLost] = useState<string>();
  const [loaded, setLoaded] = useState<string>();
  const isGone = src === '' || src === lost || isElsewhere(src) || gone.has(src);
  const box = pictureBox(message.width, message.height);
  const style = { inlineSize: box.width, blockSize: box.height };
  if (isGone) return <GonePicture src={src} style={style} />;
  const onError = () => {
    gone.add(src);
    setLost(src);
  };
  const names = [styles.picture, loaded === src && styles.loaded, own && styles.right];
  return (
    <button type="button" className={names.filter(Boolean).join(' ')} style={style} data-press="picture">
      <img
        className={styles.image}
        src={assetUrl(src)}
        alt={words.picture(message.speaker || words.noName, timeOf(message.at))}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        draggable={false}
        onLoad={() => setLoaded(src)}
        onError={onError}
      />
    </button>
  );
}

function GonePicture({ src, style }: { src: string; style: React.CSSProperties }) {
  const words = useWords().row;
  return (
    <div className={`${styles.picture} ${styles.gone}`} style={style} title={words.pictureGone}>
      <Icon name="image-off" className={styles.icon} />
      <span className={styles.goneWords}>{words.pictureGone}</span>
      {src !== '' && (
        <a
          className={styles.address}
          href={assetUrl(src)}
          title={src}
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
          target="_blank"
        >
          {src}
        </a>
      )}
    </div>
  );
}
