import type { Message } from '../../core/index.ts';
import type { Opening } from './gestures.ts';
import { MessageMenu } from './message-menu.tsx';
import { PersonMenu } from './person-menu.tsx';

export type MenuProps = Opening & { message: Message; onClose: () => void };

/** What opens beside a part of a row. */
export function Menu(props: MenuProps) {
  return props.menu === 'person' ? <PersonMenu {...props} /> : <MessageMenu {...props} />;
}
