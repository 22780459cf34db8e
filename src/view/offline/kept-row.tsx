import type { ChatEntry } from '../../core/index.ts';
import type { Keeping, KeptState } from '../../store/keeping.ts';
import buttons from '../app/buttons.module.css';
import { type PanelWords, usePanelWords } from '../words/panels/panel-words.ts';
import styles from './offline-panel.module.css';
import { wordSize } from './size.ts';

type KeptRowProps = { entry: ChatEntry; kept: KeptState | undefined; keeping: Keeping };

/** One chat: its size, or how far it has come, and what can be done. */
export function KeptRow({ entry, kept, keeping }: KeptRowProps) {
  const words = usePanelWords();
  const [data, pictures] = sizesOf(entry);
  const all = data + pictures;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <bdi className={styles.title}>{entry.title}</bdi>
        <p className={styles.state} role="status">
          {sentence(words, entry, kept)}
        </p>
        {kept?.state === 'fetching' && (
          <progress className={styles.progress} value={Math.min(kept.bytes, all)} max={all} aria-label={entry.title} />
        )}
      </div>
      <KeptButtons entry={entry} kept={kept} keeping={keeping} />
    </li>
  );
}

function KeptButtons({ entry, kept, keeping }: KeptRowProps) {
  const { offline } = usePanelWords();
  const { id, title } = entry;
  const keep = (text: string) => (
    <button
      type="button"
      className={buttons.plain}
      aria-label={offline.keepLabel(title)}
      onClick={() => void keeping.keep(entry)}
    >
      {text}
    </button>
  );
  const remove = (
    <button
      type="button"
      className={buttons.text}
      aria-label={offline.removeLabel(title)}
      onClick={() => void keeping.remove(id)}
    >
      {offline.remove}
    </button>
  );
  if (!kept) return keep(offline.keep);
  if (kept.state === 'kept') return remove;
  if (kept.state === 'broken') {
    return (
      <>
        {remove}
        {keep(offline.resume)}
      </>
    );
  }
  return (
    <button type="button" className={buttons.text} onClick={() => keeping.cancel(id)}>
      {offline.cancel}
    </button>
  );
}

function sentence(words: PanelWords, entry: ChatEntry, kept: KeptState | undefined): string {
  const { offline } = words;
  const [data, pictures] = sizesOf(entry);
  if (kept?.state === 'kept') return offline.kept(wordSize(words, kept.bytes));
  if (kept?.state === 'broken') return kept.full ? offline.full : offline.broken;
  const all = wordSize(words, data + pictures);
  if (kept) return offline.fetching(wordSize(words, kept.bytes), all);
  const about = offline.about(all);
  return pictures > 0 ? `${about} · ${offline.pictures(wordSize(words, pictures))}` : about;
}

/** Archives of an older build do not say: a message takes some 80 bytes. */
function sizesOf({ bytes, count }: ChatEntry): [data: number, pictures: number] {
  return bytes ?? [80 * count, 0];
}
