import buttons from '../../app/buttons.module.css';
import { usePanelWords } from '../../words/panels/panel-words.ts';
import styles from './picture-panel.module.css';
import type { Drawn } from './use-drawing.ts';

type PreviewProps = { drawn: Drawn; onAgain: () => void; onCancel: () => void };

/** The pictures as they will be, or how far their drawing is. */
export function Preview({ drawn, onAgain, onCancel }: PreviewProps) {
  const { picture, share } = usePanelWords();
  if (drawn.state === 'ready') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      <section className={styles.preview} aria-label={picture.preview} tabIndex={0}>
        {drawn.urls.map((url, index) => (
          <img key={url} className={styles.picture} src={url} alt={picture.part(index + 1, drawn.urls.length)} />
        ))}
      </section>
    );
  }
  return (
    <div className={styles.waiting}>
      <p role="status">{drawn.state === 'drawing' ? picture.drawing(drawn.done, drawn.total) : picture[drawn.state]}</p>
      <button type="button" className={buttons.plain} onClick={drawn.state === 'drawing' ? onCancel : onAgain}>
        {drawn.state === 'drawing' ? share.cancel : picture.again}
      </button>
    </div>
  );
}
