import { onlySpeakers } from '../../core/index.ts';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/icon-names.ts';
import { useActions } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import type { MenuProps } from './menu.tsx';
import styles from './popup.module.css';
import { Popup } from './popup.tsx';
import { useNames } from './use-names.ts';

type Item = { word: string; icon: IconName; act: () => void; isOff?: boolean };

/** WeChat's dark bar over a message that a finger rests on. */
export function MessageMenu({ anchor, message, position, onClose }: MenuProps) {
  const { menu: words, share } = usePanelWords();
  const { copyLink, copyText, setFilter, sharing } = useActions();
  const names = useNames(message.speaker);
  const items: Item[] = [
    { word: words.copy, icon: 'copy', act: () => copyText(message.text), isOff: message.text === '' },
    { word: words.copyLink, icon: 'link-2', act: () => copyLink(position) },
    {
      word: share.select,
      icon: 'list-checks',
      act: () =>
        void sharing().then(
          (now) => now.select(position),
          () => {},
        ),
    },
    {
      word: words.only,
      icon: 'user-round-check',
      act: () => setFilter(onlySpeakers(names)),
    },
  ];
  return (
    <Popup anchor={anchor} label={words.label} look="bar" onClose={onClose}>
      {items
        .filter((item) => !item.isOff)
        .map(({ word, icon, act }) => (
          <button
            key={word}
            type="button"
            className={styles.barItem}
            onClick={() => {
              onClose();
              act();
            }}
          >
            <Icon name={icon} className={styles.icon} />
            {word}
          </button>
        ))}
    </Popup>
  );
}
