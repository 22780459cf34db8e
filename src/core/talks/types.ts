/** A talk in a chat: one person speaks for a while, mostly announced by a host, then answers. All positions ascend. */
export type Talk = {
  /** Date and id of its first message: the talk's address. */
  date: string;
  id: string;
  /** The second of the day at which it begins, and how long the talk itself lasts, without the questions after it. */
  second: number;
  seconds: number;
  /** From its first message to the last answer. */
  lasting: number;
  /** '' where nobody wrote it in a form that the rule knows. */
  topic: string;
  /** The name as the log has it. */
  speaker: string;
  /** Whom the host announced, where that is written otherwise: headers carry nicknames, announcements the group card. */
  announced?: string;
  /** First and last message of the talk itself; `until` is the last answer after it, or `to`. */
  from: number;
  to: number;
  until: number;
  /** What the host wrote to announce it. */
  announcements: number[];
  /** All that the speaker said from `from` to `until`: talk and answers. */
  said: number[];
  /** How many messages that are: one that two phones exported is one. */
  messages: number;
  /** The speaker's pictures in the talk itself. */
  slides: number[];
  /** What others asked, from `from` to `until`. */
  questions: number[];
  /** The first slide that the archive has, as a path in it. */
  cover?: { src: string };
};
