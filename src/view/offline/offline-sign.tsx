import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icon/icon.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './offline-sign.module.css';

/**
 * Stands in the header as long as there is no network: what is shown may be of yesterday. It comes with the menus, since the header
 * itself is in the first load.
 */
export function OfflineSign() {
  const words = usePanelWords().offline;
  const offline = useViewer((state) => state.offline);
  const [place, setPlace] = useState<Element | null>();
  useLayoutEffect(() => {
    if (!offline) return;
    const beside = document.querySelector('#root header h1')?.parentElement;
    setPlace(beside);
    beside?.toggleAttribute('data-sign', true);
    return () => void beside?.toggleAttribute('data-sign', false);
  }, [offline]);
  if (!offline || !place) return null;
  return createPortal(
    <span className={styles.sign} role="img" aria-label={words.sign} title={words.sign}>
      <Icon name="cloud-off" size={18} />
      {words.short}
    </span>,
    place,
  );
}
