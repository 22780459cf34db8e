import { createPart } from '../app/create-part.tsx';
import { useViewer } from '../viewer.ts';
import styles from './notice.module.css';

const Toast = createPart(async () => (await import('./toast.tsx')).Toast, { quiet: true });

/** A quiet sentence at the bottom. The region stays in the document, so that screen readers hear what comes into it. */
export function Notice() {
  const notice = useViewer((state) => state.notice);
  return (
    <div className={styles.region} role="status">
      {notice && <Toast key={notice.serial} notice={notice} />}
    </div>
  );
}
