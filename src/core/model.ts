/** What a message is. `unknown` keeps what a reader could not make sense of, next to a problem. */
export type Kind =
  | 'text'
  | 'image'
  | 'link'
  | 'sticker'
  | 'voice'
  | 'video'
  | 'file'
  | 'location'
  | 'contact'
  | 'red-packet'
  | 'transfer'
  | 'call'
  | 'forward'
  | 'system'
  | 'recalled'
  | 'unknown';

/**
 * What a log says of one utterance, before it has an address.
 * `date` is 'YYYY-MM-DD', `second` counts from that day's midnight (0–86399), both on the chat's wall clock.
 */
export type Entry = {
  date: string;
  second: number;
  /** The name as the log has it, blanks of its own included; '' where the log has none. */
  speaker: string;
  kind: Kind;
  /** What a reader reads and copies; '' where the exporter lost the body. Never Markdown, never HTML. */
  text: string;
  /** The title of a shared link. */
  title?: string;
  /** Where a link leads: http or https, else absent. */
  href?: string;
  /** Where a picture is: http, https, or a path inside the archive. */
  src?: string;
  /** The picture's own size in pixels, where the file was at hand. */
  width?: number;
  height?: number;
  /** The entry before this one is the same message, exported from a second phone. */
  twin?: true;
  /**
   * The keeper took something out of it, or all of it (core/redact). Ids follow from what is left: one that came from what was
   * there would let anybody test guesses at it.
   */
  redacted?: true;
  /** Its address, where it is kept although another one would follow from time, kind, text and neighbours (ids.ts). */
  id?: string;
};

/** An entry with its address: `id` within chat and day (ids.ts), `at` as '2018-01-02T10:32:50'. */
export type Message = Omit<Entry, 'date' | 'second' | 'id'> & { id: string; at: string };

/** A piece of a text, ready to draw. Joining every `raw` gives the text back. */
export type Part =
  | { kind: 'text'; raw: string }
  | { kind: 'emoticon'; raw: string; name: string; cell: number }
  /** `name` is what the log wrote after the @; `speaker` whom it means; a guess where not `certain`. */
  | { kind: 'mention'; raw: string; name: string; speaker: string; certain: boolean }
  | { kind: 'url'; raw: string; href: string }
  /** A quoted reply: `name` as written, `parts` of what was quoted. The reply itself follows as further parts. */
  | { kind: 'quote'; raw: string; name: string; parts: Part[] }
  /** An emoji that the exporter could not write: '??'. */
  | { kind: 'lost'; raw: string };
