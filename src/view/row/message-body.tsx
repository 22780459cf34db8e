import type { ReactNode } from 'react';
import { type Kind, type MessageRow, rowHeights } from '../../core/index.ts';
import { createPart } from '../app/create-part.tsx';
import type { Words } from '../words/words.ts';
import { drawLinkCard } from './link-card.tsx';
import { Picture } from './picture.tsx';
import { drawText } from './text-bubble.tsx';

/** What a body needs of its row; `tail` where it stands at the avatar. */
export type BodyProps = {
  message: MessageRow['message'];
  names: MessageRow['names'];
  own: boolean;
  tail: boolean;
  words: Words['row'];
};

const Note = createPart(async () => (await import('./note-bubble.tsx')).NoteBubble);

/** Rare enough to be fetched when the first one is in view; its room is there before it is. */
function drawNote(props: BodyProps) {
  return (
    <div style={{ minHeight: rowHeights.note }}>
      <Note {...props} />
    </div>
  );
}

/** How the body of each kind of message is drawn: components are made only of what has a state. */
export const bodies: Record<Kind, (props: BodyProps) => ReactNode> = {
  text: drawText,
  image: (props) => <Picture {...props} />,
  link: drawLinkCard,
  sticker: drawNote,
  voice: drawNote,
  video: drawNote,
  file: drawNote,
  location: drawNote,
  contact: drawNote,
  'red-packet': drawNote,
  transfer: drawNote,
  call: drawNote,
  forward: drawNote,
  unknown: drawNote,
  // Rows of their own (system-row.tsx), except as the second copy of a message.
  system: drawText,
  recalled: drawText,
};
