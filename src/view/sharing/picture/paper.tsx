import { type Excerpt, minuteOf, type Row } from '../../../core/index.ts';
import { Mark } from '../../app/mark.tsx';
import { Icon } from '../../icon/icon.tsx';
import { RowView } from '../../row/row-view.tsx';
import { wordDateAndWeekday } from '../../words/dates.ts';
import { usePanelWords } from '../../words/panels/panel-words.ts';
import { useWords, type Words } from '../../words/words.ts';
import styles from './paper.module.css';
import { QrCode } from './qr-code.tsx';

type PaperProps = { excerpt: Excerpt; rows: readonly Row[]; link: string | undefined };

/** What is to become pictures, laid out where nobody sees it: head, rows and foot, out of which each part is put together. */
export function Paper({ excerpt, rows, link }: PaperProps) {
  const words = useWords();
  const { picture } = usePanelWords();
  return (
    <div className={styles.paper} data-paper="">
      <header className={styles.head} data-head="">
        <h1 className={styles.title}>
          <bdi>{excerpt.title}</bdi>
        </h1>
        <p className={styles.facts}>{span(words, excerpt)}</p>
        <span className={styles.part} data-part="" />
      </header>
      {rows.map((row) => (
        <div key={row.key} data-row="">
          <RowView row={row} marked={false} articleId="" posInSet={1} setSize={1} />
        </div>
      ))}
      <footer className={styles.foot} data-foot="">
        {link !== undefined && <QrCode link={link} label={picture.code} />}
        <div className={styles.footWords}>
          {link !== undefined && <p className={styles.scan}>{picture.scan}</p>}
          <p className={styles.made}>
            <Mark />
            {words.app.name}
          </p>
        </div>
      </footer>
      <div className={styles.elsewhere} data-elsewhere="">
        <Icon name="image" size={24} />
        {picture.elsewhere}
      </div>
    </div>
  );
}

/** '2018年1月2日 周二 10:32 – 10:40', or from day to day. */
function span(words: Words, { lines }: Excerpt): string {
  const [first = '', last = ''] = [lines[0]?.message.at, lines.at(-1)?.message.at];
  const whole = (at: string) => `${wordDateAndWeekday(words, at.slice(0, 10))} ${minuteOf(at)}`;
  if (minuteOf(first) === minuteOf(last) && first.slice(0, 10) === last.slice(0, 10)) return whole(first);
  return `${whole(first)} – ${first.slice(0, 10) === last.slice(0, 10) ? minuteOf(last) : whole(last)}`;
}
