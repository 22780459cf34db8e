import { Copy, Link2, UserRoundCheck } from 'lucide-react';
import { useActions } from '../viewer.ts';
import { useWords } from '../words/words.ts';
import type { MenuProps } from './menu.tsx';
import styles from './popup.module.css';
import { Popup } from './popup.tsx';

/** WeChat's dark bar over a message that a finger rests on. */
export function MessageMenu({ anchor, message, position, onClose }: MenuProps) {
  const words = useWords().row;
  const { copyLink, copyText, setFilter } = useActions();
  const items = [
    { word: words.copy, Icon: Copy, act: () => copyText(message.text), isOff: message.text === '' },
    { word: words.copyLink, Icon: Link2, act: () => copyLink(position) },
    {
      word: words.only,
      Icon: UserRoundCheck,
      act: () => setFilter({ only: [message.speaker], except: [], kinds: [] }),
    },
  ];
  return (
    <Popup anchor={anchor} label={words.menu} look="bar" onClose={onClose}>
      {items
        .filter((item) => !item.isOff)
        .map(({ word, Icon, act }) => (
          <button
            key={word}
            type="button"
            className={styles.barItem}
            onClick={() => {
              onClose();
              act();
            }}
          >
            <Icon className={styles.icon} aria-hidden="true" />
            {word}
          </button>
        ))}
    </Popup>
  );
}
