/** The patterns that Liaoji knows, by the names that a keeper writes. */
export const patternNames = ['mobile', 'id-card', 'bank-card', 'email', 'wechat-id'] as const;

export type PatternName = (typeof patternNames)[number];

/** Somebody's name and what stands for it everywhere; several names of one person may have one pseudonym. */
export type SpeakerRule = { name: string; pseudonym: string };

/** A message, a day or what lies between two messages, ends included; where an id is missing, from or to the end of the day. */
export type MessageRule = { chat: string; from: Place; to: Place };

type Place = { date: string; id?: string };

/** What is taken out of an archive before anything is built of it. */
export type RedactionRules = {
  patterns: readonly PatternName[];
  speakers: readonly SpeakerRule[];
  /** Plain words of the keeper's, wherever they stand. */
  words: readonly string[];
  messages: readonly MessageRule[];
};

/** What a rule is called in reports: its place in the settings, so that no report says what was hidden. */
export type RuleKey = PatternName | `speakers[${number}]` | `words[${number}]` | `messages[${number}]`;

/** A piece of a text that a rule takes out, and what stands there instead. */
export type Span = { start: number; end: number; rule: RuleKey; shown: string };

/** What stands in a text for what was taken out of it. */
export const marks: Record<PatternName | 'word' | 'address' | 'quote', string> = {
  mobile: '〔手机号已隐去〕',
  'id-card': '〔证件号已隐去〕',
  'bank-card': '〔银行卡号已隐去〕',
  email: '〔邮箱已隐去〕',
  'wechat-id': '〔微信号已隐去〕',
  word: '〔已隐去〕',
  address: '〔网址已隐去〕',
  quote: '〔已隐去〕',
};

/** The text of a message that was taken out whole. */
export const withheldText = '此消息已由整理者隐去';
