import type { ExcerptWords } from '../../core/index.ts';
import { wordDateAndWeekday } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** What a text to be passed on says where the log says nothing, in the reader's language. */
export function excerptWords(words: Words): ExcerptWords {
  const { noName, empty, colon, recalled } = words.row;
  return {
    noName,
    empty,
    colon,
    picture: words.chats.image,
    recalled: (name) => `${name} ${recalled}`,
    day: (date) => wordDateAndWeekday(words, date),
  };
}
