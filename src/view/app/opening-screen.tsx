import { useWords } from '../words/words.ts';
import styles from './screen.module.css';

/** The page's outlines while the manifest is on its way. They show only when that takes longer than a blink. */
export function OpeningScreen() {
  const words = useWords();
  return (
    <main className={styles.opening} aria-busy="true">
      <h1 className={styles.hidden}>{words.app.opening}</h1>
      <div className={styles.bar} />
      <div className={styles.list} />
      <div className={styles.bubbles}>
        {[46, 72, 30, 64, 38, 58].map((width) => (
          <div key={width} className={styles.message}>
            <div className={styles.avatar} />
            <div className={styles.bubble} style={{ inlineSize: `${width}%` }} />
          </div>
        ))}
      </div>
    </main>
  );
}
