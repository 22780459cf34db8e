import { buildSnippet, createNameSet, type Message, parseParts, type ShownHit } from '../../core/index.ts';
import { Emoticon } from '../emoticon/emoticon.tsx';
import { useWords, type Words } from '../words/words.ts';
import styles from './hit-row.module.css';

/** What a message says, in one line, what was searched for marked. */
export function HitText({ message, marks }: Pick<ShownHit, 'message' | 'marks'>) {
  const text = useMessageText(message);
  if (message.text === '') return <span className={styles.quiet}>{text}</span>;
  let at = 0;
  return buildSnippet(message.text, marks).map((part) => {
    const key = at;
    at += part.text.length;
    const drawn = <WithEmoticons key={key} text={part.text} />;
    return part.marked ? <mark key={key}>{drawn}</mark> : drawn;
  });
}

/** The words of a message; of one without any, what it is. */
export function useMessageText(message: Message | undefined): string {
  const words = useWords();
  return message ? textOf(message, words) : '';
}

function textOf({ kind, text, title }: Message, { row, chats }: Words): string {
  if (text !== '') return text;
  if (kind === 'image') return chats.mark(chats.image);
  if (kind === 'link') return title ?? chats.mark(chats.link);
  if (kind === 'recalled') return row.recalled;
  if (kind === 'text' || kind === 'system') return row.empty;
  return chats.mark(row.kinds[kind]);
}

const nobody = createNameSet([]);

/** A text with its emoticons; links and mentions stay words: the whole row is a link. */
export function WithEmoticons({ text }: { text: string }) {
  let at = 0;
  return parseParts(text, nobody).map((part) => {
    const key = at;
    at += part.raw.length;
    return part.kind === 'emoticon' ? <Emoticon key={key} cell={part.cell} token={part.raw} /> : part.raw;
  });
}
