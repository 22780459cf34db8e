import type { ComponentType } from 'react';
import { type Kind, type MessageRow, rowHeights } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import { LinkCard } from './link-card.tsx';
import { Picture } from './picture.tsx';
import { TextBubble } from './text-bubble.tsx';

/** What a body needs of its row; `tail` where it stands at the avatar. */
export type BodyProps = {
  message: MessageRow['message'];
  names: MessageRow['names'];
  own: boolean;
  tail: boolean;
};

const Note = createPart(async () => (await import('./note-bubble.tsx')).NoteBubble);

/** Rare enough to be fetched when the first one is in view; its room is there before it is. */
function NoteBubble(props: BodyProps) {
  return (
    <div style={{ minHeight: rowHeights.note }}>
      <Note {...props} />
    </div>
  );
}

/** How the body of each kind of message is drawn. */
export const bodies: Record<Kind, ComponentType<BodyProps>> = {
  text: TextBubble,
  image: Picture,
  link: LinkCard,
  sticker: NoteBubble,
  voice: NoteBubble,
  video: NoteBubble,
  file: NoteBubble,
  location: NoteBubble,
  contact: NoteBubble,
  'red-packet': NoteBubble,
  transfer: NoteBubble,
  call: NoteBubble,
  forward: NoteBubble,
  unknown: NoteBubble,
  // Rows of their own (system-row.tsx), except as the second copy of a message.
  system: TextBubble,
  recalled: TextBubble,
};
