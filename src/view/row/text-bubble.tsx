import { withheldText } from '../../core/index.ts';
import { useWords } from '../words/words.ts';
import { Bubble } from './bubble.tsx';
import type { BodyProps } from './message-body.tsx';
import { messageParts, type Quote, splitQuotes } from './message-parts.ts';
import { Parts } from './parts.tsx';
import styles from './text-bubble.module.css';

/** What was said, and below it what it answers. */
export function TextBubble({ message, names, own, tail }: BodyProps) {
  const words = useWords().row;
  if (message.text === '') {
    return (
      <Bubble own={own} tail={tail} className={styles.empty}>
        <span title={words.emptyReason}>{words.empty}</span>
      </Bubble>
    );
  }
  if (message.redacted && message.text === withheldText) {
    return (
      <Bubble own={own} tail={tail} className={styles.empty}>
        {words.withheld}
      </Bubble>
    );
  }
  const { said, quotes } = splitQuotes(messageParts(message, names));
  return (
    <>
      {said.length > 0 && (
        <Bubble own={own} tail={tail} className={styles.text}>
          <Parts parts={said} />
        </Bubble>
      )}
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
      <Parts parts={quote.parts} />
    </blockquote>
  );
}
