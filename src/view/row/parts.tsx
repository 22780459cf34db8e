import type { ComponentType, ReactNode } from 'react';
import type { Part } from '../../core/index.ts';
import { Emoticon } from '../emoticon/emoticon.tsx';
import { useWords } from '../words/words.ts';
import { mentionSeparator } from './mention-separator.ts';
import styles from './parts.module.css';

type PartProps<Kind extends Part['kind']> = { part: Extract<Part, { kind: Kind }> };

/** How each kind of part is drawn. */
const views: { [Kind in Exclude<Part['kind'], 'text'>]: ComponentType<PartProps<Kind>> } = {
  emoticon: ({ part }) => <Emoticon cell={part.cell} token={part.raw} />,
  mention: MentionPart,
  url: UrlPart,
  quote: QuotePart,
  lost: LostPart,
};

/**
 * A text, part by part. Not a component, and a text alone not in a list: with fewer of React's own nodes for each message
 * rows are drawn sooner.
 */
export function drawParts(parts: readonly Part[]): ReactNode {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text') return only.raw;
  let offset = 0;
  return parts.map((part) => {
    const key = offset;
    offset += part.raw.length;
    if (part.kind === 'text') return part.raw;
    const View = views[part.kind] as ComponentType<{ part: Part }>;
    return <View key={key} part={part} />;
  });
}

function MentionPart({ part }: PartProps<'mention'>) {
  const words = useWords().row;
  return (
    <>
      <span
        className={part.certain ? styles.mention : `${styles.mention} ${styles.guess}`}
        title={part.certain ? undefined : words.guess(part.speaker)}
      >
        @<bdi>{part.name}</bdi>
      </span>
      {mentionSeparator(part)}
    </>
  );
}

function UrlPart({ part }: PartProps<'url'>) {
  return (
    <a className={styles.url} href={part.href} rel="noopener noreferrer" target="_blank">
      {part.raw}
    </a>
  );
}

/** A quote within a quote; one that a message answers is drawn below its bubble (text-bubble.tsx). */
function QuotePart({ part }: PartProps<'quote'>) {
  return part.raw;
}

function LostPart({ part }: PartProps<'lost'>) {
  const words = useWords().row;
  return (
    <span className={styles.lost} title={words.lost}>
      {part.raw}
    </span>
  );
}
