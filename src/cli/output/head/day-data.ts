import type { Message } from '../../../core/index.ts';
import { oneLine } from '../one-line.ts';
import { type DaySummary, nameOf } from '../summary.ts';

/** So many messages of a day stand in its data besides the first: its texts are in the page already. */
const most = 4;

/** Of each so many characters. */
const longest = 160;

export type DayPosting = {
  url: string;
  title: string;
  offset: string;
  chat: { title: string; url: string; me?: string };
};

/**
 * A day as a discussion (https://schema.org/DiscussionForumPosting): the first text is what was posted, those with most
 * of the day's words stand for what was answered. Undefined where nobody wrote a text.
 */
export function describePosting(messages: readonly Message[], summary: DaySummary, posting: DayPosting) {
  const [first, ...rest] = messages.filter(({ kind, text, speaker, twin }) => {
    return kind === 'text' && text !== '' && speaker !== '' && !twin;
  });
  if (!first) return undefined;
  const { url, chat, title, offset } = posting;
  const describe = ({ id, at, speaker, text }: Message) => ({
    url: `${url}#${id}`,
    author: { '@type': 'Person', name: oneLine(nameOf(speaker, chat.me), longest) },
    datePublished: at + offset,
    text: oneLine(text, longest),
  });
  return {
    '@type': 'DiscussionForumPosting',
    headline: title,
    ...describe(first),
    url,
    dateModified: summary.to + offset,
    inLanguage: 'zh-CN',
    isPartOf: { '@type': 'CollectionPage', name: chat.title, url: chat.url },
    commentCount: summary.count - 1,
    comment: mostTelling(rest, summary.words).map((message) => ({ '@type': 'Comment', ...describe(message) })),
  };
}

/** The messages with most of these words, of two with as many the earlier, in their order. */
function mostTelling(messages: readonly Message[], words: readonly string[]): Message[] {
  const best: { message: Message; score: number }[] = [];
  for (const message of messages) {
    let score = 0;
    for (const word of words) if (message.text.includes(word)) score++;
    if (best.length === most && score <= (best[most - 1]?.score ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at--;
    best.splice(at, 0, { message, score });
    best.length = Math.min(best.length, most);
  }
  return best.map(({ message }) => message).sort((a, b) => messages.indexOf(a) - messages.indexOf(b));
}
