import { withheldText } from '../../core/index.ts';
import { useWords } from '../words/words.ts';
import { bubbleNames } from './bubble-names.ts';
import type { BodyProps } from './message-body.tsx';
import { messageParts, type Quote, splitQuotes } from './message-parts.ts';
import { drawParts } from './parts.tsx';
import styles from './text-bubble.module.css';

/** What was said, and below it what it answers. */
export function drawText({ message, names, own, tail, words }: BodyProps) {
  if (message.text === '') {
    return (
      <div className={bubbleNames({ own, tail, className: styles.empty })}>
        <span title={words.emptyReason}>{words.empty}</span>
      </div>
    );
  }
  if (message.redacted && message.text === withheldText) {
    return <div className={bubbleNames({ own, tail, className: styles.empty })}>{words.withheld}</div>;
  }
  const { said, quotes } = splitQuotes(messageParts(message, names));
  return (
    <>
      {said.length > 0 && <div className={bubbleNames({ own, tail, className: styles.text })}>{drawParts(said)}</div>}
      {quotes.map((quote) => (
        <QuoteBlock key={quote.raw} quote={quote} />
      ))}
    </>
  );
}

function QuoteBlock({ quote }: { quote: Quote }) {
  const words = useWords().row;
  return (
    <blockquote className={styles.quote}>
      <bdi>{quote.name || words.noName}</bdi>
      {words.colon}
      {drawParts(quote.parts)}
    </blockquote>
  );
}
