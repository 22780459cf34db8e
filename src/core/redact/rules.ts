/** The text of a message that its keeper took out whole. */
export const withheldText = '此消息已由整理者隐去';
