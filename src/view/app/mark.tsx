import styles from './mark.module.css';

/** Our own mark: a bubble whose lines are a record. The same drawing as public/favicon.svg. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
      <path
        className={styles.bubble}
        d="M14 8h36a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H28L16.7 57.5A1 1 0 0 1 15 56.8V48h-1a8 8 0 0 1-8-8V16a8 8 0 0 1 8-8Z"
      />
      <path className={styles.lines} d="M18 20h4m6 0h18M18 28h4m6 0h12M18 36h4m6 0h16" />
    </svg>
  );
}
