import { useMemo } from 'react';
import { Lightbox } from 'yet-another-react-lightbox';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import 'yet-another-react-lightbox/styles.css';
import type { Picture } from '../../store/types.ts';
import { assetUrl } from '../asset.ts';
import { useActions, useViewer } from '../viewer.ts';
import { type PanelWords, usePanelWords } from '../words/panels/panel-words.ts';
import { Caption } from './caption.tsx';
import styles from './pictures.module.css';
import { type PictureSlide, SlideView } from './slide-view.tsx';

const none: readonly Picture[] = [];

/** The chat's pictures, one at a time: swipe, arrow keys, zoom. */
export function Pictures() {
  const words = usePanelWords();
  const { leafPictures, closePictures } = useActions();
  const list = useViewer((state) => state.pictures?.list ?? none);
  const shown = useViewer((state) => state.pictures?.shown ?? 0);
  const slides = useMemo(() => list.map((picture) => toSlide(picture, words)), [list, words]);
  const render = {
    slide: ({ slide, offset, rect }: { slide: unknown; offset: number; rect: { width: number; height: number } }) => (
      <SlideView slide={slide as PictureSlide} offset={offset} rect={rect} />
    ),
    slideFooter: ({ slide }: { slide: unknown }) => <Caption picture={(slide as PictureSlide).picture} />,
    ...(slides.length <= 1 && { buttonPrev: () => null, buttonNext: () => null }),
  };
  return (
    <Lightbox
      open
      className={styles.lightbox}
      slides={slides}
      index={shown}
      close={closePictures}
      on={{ view: ({ index }) => index !== shown && leafPictures(index) }}
      plugins={[Zoom]}
      zoom={{ maxZoomPixelRatio: 3, scrollToZoom: true }}
      carousel={{ finite: true, preload: 2, padding: 0 }}
      controller={{ closeOnBackdropClick: true, closeOnPullDown: true }}
      animation={motion()}
      labels={labelsOf(words)}
      render={render}
    />
  );
}

function toSlide(picture: Picture, words: PanelWords): PictureSlide {
  return {
    src: assetUrl(picture.src),
    alt: words.pictures.alt(picture.speaker),
    picture,
    ...(picture.width && picture.height && { width: picture.width, height: picture.height }),
  };
}

function labelsOf({ pictures }: PanelWords) {
  return {
    Previous: pictures.previous,
    Next: pictures.next,
    Close: pictures.close,
    'Zoom in': pictures.zoomIn,
    'Zoom out': pictures.zoomOut,
    Slide: pictures.slide,
    Carousel: pictures.carousel,
    Lightbox: pictures.title,
    'Photo gallery': pictures.title,
    '{index} of {total}': pictures.of,
  };
}

function motion() {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return still ? { fade: 0, swipe: 0, navigation: 0, zoom: 0 } : { fade: 160, swipe: 260 };
}
