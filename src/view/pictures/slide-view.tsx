import { ImageSlide } from 'yet-another-react-lightbox';
import type { Picture } from '../../store/types.ts';
import { isElsewhere } from '../asset.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './pictures.module.css';

/** A picture as the lightbox knows it, and as we do. */
export type PictureSlide = { src: string; alt: string; width?: number; height?: number; picture: Picture };

type SlideViewProps = { slide: PictureSlide; offset: number; rect: { width: number; height: number } };

/** One picture, or where it does not come, the address it had. */
export function SlideView({ slide, offset, rect }: SlideViewProps) {
  if (isElsewhere(slide.picture.src)) return <Broken address={slide.picture.src} />;
  return (
    <ImageSlide
      slide={slide}
      offset={offset}
      rect={rect}
      render={{ iconError: () => <Broken address={slide.picture.src} /> }}
      imageProps={{ referrerPolicy: 'no-referrer' }}
    />
  );
}

function Broken({ address }: { address: string }) {
  const words = usePanelWords();
  return (
    <div className={styles.broken}>
      <p>{words.pictures.broken}</p>
      <p className={styles.address}>
        <bdi>{address}</bdi>
      </p>
    </div>
  );
}
